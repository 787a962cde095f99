using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core;

/// <summary>The Dutch word that users read for a value of an enum.</summary>
public static class DutchNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>The name in <see cref="DisplayAttribute"/>, or the member's own name where it has none.</summary>
    public static string DutchName(this Enum value) => Names.GetOrAdd(value, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? v.ToString());

    /// <summary>The word for people who do not work in education yet: the Dutch name, but for sectors what everyone calls their schools.</summary>
    public static string PlainName(this Enum value) => value switch
    {
        Sector.Po => "basisschool",
        Sector.So => "speciaal onderwijs",
        Sector.Vo => "middelbare school",
        _ => value.DutchName(),
    };

    /// <summary>The value whose Dutch name this is, ignoring case; null if there is none.</summary>
    public static T? FromDutchName<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.DutchName(), name?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
