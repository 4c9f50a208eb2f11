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
    /// <param name="isManaged">Whether the package is managed.</param>
    public static ColumnDefinition Apply(ColumnDefinition known, ColumnDefinition given, bool isOfPlatform, bool isManaged) => isOfPlatform
        ? known with
        {
            Label = known.Label.Merge(given.Label),
            Description = known.Description.Merge(given.Description),
            Required = known.Required == RequiredLevel.SystemRequired ? known.Required : given.Required,
            MaxLength = given.MaxLength ?? known.MaxLength,
            MinValue = given.MinValue ?? known.MinValue,
            MaxValue = given.MaxValue ?? known.MaxValue,
            Choice = ChoiceChange.Merge(known.Choice, given.Choice, isManaged),
            IsCustomized = true,
        }
        : given with
        {
            Targets = [.. known.Targets.Union(given.Targets)],
            Choice = given.Choice is { IsGlobal: true } global ? global : ChoiceChange.Replace(known.Choice, given.Choice, isManaged),
        };
}
