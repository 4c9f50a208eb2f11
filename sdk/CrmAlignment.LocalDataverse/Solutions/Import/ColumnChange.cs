using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>What a package may change about a column that exists.</summary>
internal static class ColumnChange
{
    /// <summary>The column as it is after the import.</summary>
    /// <param name="known">The column as the organization has it.</param>
    /// <param name="given">The column as the package describes it, of the same type.</param>
    /// <param name="isOfPlatform">Whether it is a column of the platform, whose nature no package changes.</param>
    public static ColumnDefinition Apply(ColumnDefinition known, ColumnDefinition given, bool isOfPlatform) => isOfPlatform
        ? known with
        {
            Label = known.Label.Merge(given.Label),
            Description = known.Description.Merge(given.Description),
            Required = known.Required == RequiredLevel.SystemRequired ? known.Required : given.Required,
            MaxLength = given.MaxLength ?? known.MaxLength,
            MinValue = given.MinValue ?? known.MinValue,
            MaxValue = given.MaxValue ?? known.MaxValue,
            Choice = Merge(known.Choice, given.Choice),
        }
        : given with { Targets = [.. known.Targets.Union(given.Targets)] };

    // Packages carry the options that they add or rename, others keep their place.
    private static ChoiceDefinition? Merge(ChoiceDefinition? known, ChoiceDefinition? given)
    {
        if (known is null || given is null)
        {
            return known;
        }

        var options = known.Options
            .Select(option => given.Find(option.Value) is { } changed ? option with { Label = option.Label.Merge(changed.Label) } : option)
            .Concat(given.Options.Where(option => known.Find(option.Value) is null));
        return new ChoiceDefinition(known.Name, options, known.IsGlobal) { Label = known.Label.Merge(given.Label) };
    }
}
