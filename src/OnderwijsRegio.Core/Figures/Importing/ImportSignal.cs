namespace OnderwijsRegio.Core.Figures.Importing;

/// <summary>Tells the reader that a file waits, so that it is read at once and not at the next round.</summary>
public sealed class ImportSignal : Signal;
