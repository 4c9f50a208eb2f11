using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// What a package may change about a choice that exists. Options that the organization added stay; over what a managed package says, so
/// does what the organization itself changed or removed (https://learn.microsoft.com/power-platform/alm/solution-layers-alm).
/// </summary>
internal static class ChoiceChange
{
    /// <summary>
    /// A choice of a column of the platform: packages carry the options that they add or rename, others keep their place.
    /// </summary>
    /// <param name="known">The choice as the organization has it; null for none.</param>
    /// <param name="given">The choice as the package describes it; null for none.</param>
    /// <param name="isManaged">Whether the package is managed.</param>
    public static ChoiceDefinition? Merge(ChoiceDefinition? known, ChoiceDefinition? given, bool isManaged)
    {
        if (known is null || given is null)
        {
            return known;
        }

        var options = known.Options
            .Select(option => given.Find(option.Value) is { } changed && !(isManaged && option.IsOwn)
                ? option with { Label = option.Label.Merge(changed.Label) }
                : option)
            .Concat(given.Options
                .Where(option => known.Find(option.Value) is null && !(isManaged && known.Removed.Contains(option.Value))));
        return known.WithOptions(options, known.Label.Merge(given.Label));
    }

    /// <summary>A choice that a package brought: it is as the package says.</summary>
    /// <param name="known">The choice as the organization has it; null for none.</param>
    /// <param name="given">The choice as the package describes it; null for none.</param>
    /// <param name="isManaged">Whether the package is managed.</param>
    public static ChoiceDefinition? Replace(ChoiceDefinition? known, ChoiceDefinition? given, bool isManaged)
    {
        if (known is not { IsCustomized: true } || given is null)
        {
            return given;
        }

        var options = given.Options
            .Where(option => !(isManaged && known.Removed.Contains(option.Value)))
            .Select(option => isManaged && known.Find(option.Value) is { IsOwn: true } own ? own : option)
            .Concat(known.Options.Where(option => option.IsOwn && given.Find(option.Value) is null));
        return known.WithOptions(options, given.Label);
    }
}
