namespace OnderwijsRegio.Core.Plans;

/// <summary>Places of activities in their line: numbers with room between them, so that a move changes one.</summary>
internal static class ActivityOrder
{
    /// <summary>From the last to a new one behind it.</summary>
    public const int Step = 1024;

    /// <summary>Whether an activity stands there already.</summary>
    public static bool StandsAt(Activity activity, List<Activity> siblings, int at) =>
        siblings.Take(at).All(s => Compare(s, activity) < 0) && siblings.Skip(at).All(s => Compare(s, activity) > 0);

    /// <summary>A place before the sibling at an index. Where no number is left, the whole line is counted anew.</summary>
    public static int MakeRoom(Activity activity, int lineId, List<Activity> siblings, int at)
    {
        var (previous, next) = Around(siblings, at);
        if (next - previous < 2)
        {
            // The activity itself gets a place in the new count too, so that undoing the move finds its old neighbours.
            List<Activity> all = activity.LineId == lineId ? [.. siblings, activity] : [.. siblings];
            all.Sort(Compare);
            for (var i = 0; i < all.Count; i++)
            {
                all[i].Position = (i + 1) * 2 * Step;
            }

            (previous, next) = Around(siblings, at);
        }

        return previous + ((next - previous) / 2);
    }

    private static (int Previous, int Next) Around(List<Activity> siblings, int at)
    {
        var previous = at == 0 ? 0 : siblings[at - 1].Position;
        return (previous, at == siblings.Count ? previous + (2 * Step) : siblings[at].Position);
    }

    private static int Compare(Activity a, Activity b) =>
        a.Position == b.Position ? a.Id.CompareTo(b.Id) : a.Position.CompareTo(b.Position);
}
