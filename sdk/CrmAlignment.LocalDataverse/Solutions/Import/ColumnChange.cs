using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// What a package may change about a column that exists. Over what a managed package says stays what the organization itself changed
/// (https://learn.microsoft.com/power-platform/alm/solution-layers-alm).
/// </summary>
internal static class ColumnChange
{
    /// <summary>The column as it is after the import.</summary>
    /// <param name="known">The column as the organization has it.</param>
    /// <param name="given">The column as the package describes it, of the same type.</param>
    /// <param name="isOfPlatform">Whether it is a column of the platform, whose nature no package changes.</param>
    /// <param name="isManaged">Whether the package is managed.</param>
    public static ColumnDefinition Apply(ColumnDefinition known, ColumnDefinition given, bool isOfPlatform, bool isManaged)
    {
        var changed = isManaged && known.IsOwn
            ? known
            : isOfPlatform ? OfPlatform(known, given) : given;
        return (changed with
        {
            Targets = isOfPlatform ? known.Targets : [.. known.Targets.Union(given.Targets)],
            Choice = ChoiceOf(known, given, isOfPlatform, isManaged),
        }).WithoutLostDefault();
    }

    private static ColumnDefinition OfPlatform(ColumnDefinition known, ColumnDefinition given) => known with
    {
        Label = known.Label.Merge(given.Label),
        Description = known.Description.Merge(given.Description),
        Required = known.Required == RequiredLevel.SystemRequired ? known.Required : given.Required,
        MaxLength = given.MaxLength ?? known.MaxLength,
        MinValue = given.MinValue ?? known.MinValue,
        MaxValue = given.MaxValue ?? known.MaxValue,
        MaxSizeInKB = given.MaxSizeInKB ?? known.MaxSizeInKB,
        IsSecured = given.IsSecured,
        IsCustomized = true,
    };

    private static ChoiceDefinition? ChoiceOf(ColumnDefinition known, ColumnDefinition given, bool isOfPlatform, bool isManaged)
    {
        if (isOfPlatform)
        {
            return ChoiceChange.Merge(known.Choice, given.Choice, isManaged);
        }

        return given.Choice is { IsGlobal: true } ? given.Choice : ChoiceChange.Replace(known.Choice, given.Choice, isManaged);
    }
}
