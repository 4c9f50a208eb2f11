using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// The columns that the platform gives every table of activities: those that activities have in common, and the lists of their parties
/// (https://learn.microsoft.com/power-apps/developer/data-platform/custom-activities).
/// </summary>
internal static class ActivityColumns
{
    /// <summary>The table that has a row for each activity, and the columns that all have in common.</summary>
    public const string Pointer = "activitypointer";

    /// <summary>Primary key of every table of activities.</summary>
    public const string Id = "activityid";

    /// <summary>Primary name of every table of activities.</summary>
    public const string Subject = "subject";

    private static readonly (string SchemaName, string Label)[] PartyLists =
    [
        ("BCC", "Bcc"), ("CC", "Cc"), ("Customers", "Customers"), ("From", "From"), ("OptionalAttendees", "Optional Attendees"),
        ("Organizer", "Organizer"), ("Partners", "Outsource Vendors"), ("RequiredAttendees", "Required Attendees"), ("Resources", "Resources"), ("To", "To"),
    ];

    /// <summary>The columns, the primary key and name among them.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">Logical name of the table, for the names of the choices.</param>
    public static IEnumerable<ColumnDefinition> For(MetadataCatalog catalog, string table)
    {
        var parties = catalog.Column("activityparty", "partyid").Targets;
        return
        [
            .. catalog.Table(Pointer).Columns.Where(column => !column.IsCustom).Select(column => OfTable(column, table)),
            .. PartyLists.Select(list => new ColumnDefinition(Logical(list.SchemaName), ColumnType.PartyList)
            {
                SchemaName = list.SchemaName,
                Label = list.Label,
                Targets = parties,
            }),
        ];
    }

    // A choice of the pointer is the activity's own, so that one can get options that others lack.
    private static ColumnDefinition OfTable(ColumnDefinition column, string table) => column.Choice is { IsGlobal: false } choice
        ? column with { Choice = new ChoiceDefinition($"{table}_{column.LogicalName}", choice.Options) { Label = choice.Label } }
        : column;

    // Logical names are schema names in lower case.
#pragma warning disable CA1308
    private static string Logical(string schemaName) => schemaName.ToLowerInvariant();
#pragma warning restore CA1308
}
