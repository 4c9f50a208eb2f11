using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Adds a package's tables, columns, choices, relationships and keys to a catalog. Existing tables and columns stay; columns of the
/// platform take the package's labels, limits and options.
/// </summary>
internal sealed class CatalogExtension
{
    /// <summary>First object type code of custom tables, as on the platform.</summary>
    private const int FirstCustomTypeCode = 10_000;

    private readonly SolutionPackage _package;
    private readonly PackageProblems _problems;
    private readonly ImportReport _report;
    private readonly ILookup<(string Table, string Column), string> _lookupTargets;
    private MetadataCatalog _catalog;

    private CatalogExtension(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems, ImportReport report)
    {
        _catalog = catalog;
        _package = package;
        _problems = problems;
        _report = report;
        _lookupTargets = package.Relationships.ToLookup(
            relationship => (relationship.ReferencingTable, relationship.ReferencingColumn),
            relationship => relationship.ReferencedTable);
    }

    /// <summary>The catalog with the package added.</summary>
    /// <param name="catalog">The catalog before the import.</param>
    /// <param name="package">The package.</param>
    /// <param name="problems">Receives what the package refers to and neither it nor the catalog has.</param>
    /// <param name="report">Receives what has no effect here.</param>
    public static MetadataCatalog Apply(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems, ImportReport report) =>
        new CatalogExtension(catalog, package, problems, report).Apply();

    private bool IsManaged => _package.Manifest.IsManaged;

    private MetadataCatalog Apply()
    {
        foreach (var choice in _package.Choices)
        {
            var given = ColumnTranslation.Translate(choice);
            _catalog = _catalog.WithGlobalChoice(ChoiceChange.Replace(_catalog.FindGlobalChoice(choice.Name), given, IsManaged)!);
        }

        var tables = _package.Tables.Select(Extend).OfType<TableDefinition>().ToList();
        _problems.ThrowIfAny();
        _catalog = _catalog.WithTables(tables);
        foreach (var table in tables
            .Where(table => table.IsValidForQueue && !_catalog.Column("queueitem", "objectid").Targets.Contains(table.LogicalName)))
        {
            _catalog = QueueEnablement.Enable(_catalog, _catalog.Table(table.LogicalName));
        }

        foreach (var table in _package.Tables.Where(table => table is { HasAccessTeams: true, IsExtension: false }))
        {
            var known = _catalog.Table(table.LogicalName);
            _catalog = known.HasAccessTeams ? _catalog : AccessTeamEnablement.Enable(_catalog, known);
        }

        foreach (var table in _package.Tables.Where(table => table is { HasConnections: true, IsExtension: false }))
        {
            _catalog = ConnectionEnablement.IsEnabled(_catalog, table.LogicalName)
                ? _catalog
                : ConnectionEnablement.Enable(_catalog, _catalog.Table(table.LogicalName));
        }

        _catalog = ActivityRelationships.Complete(new RelationshipExtension(_catalog, _package, _problems, _report).Apply());
        _catalog = SharedColumnRelationship.Complete(_catalog);
        _catalog = new FormulaCheck(_catalog, _problems).Run(_package.Tables.Select(table => table.LogicalName));
        _problems.ThrowIfAny();
        return _catalog;
    }

    private TableDefinition? Extend(PackageTable table)
    {
        var existing = _catalog.FindTable(table.LogicalName);
        if (existing is null && table.IsExtension)
        {
            Refuse(
                $"table {table.LogicalName}",
                "the organization has no such table to add to.",
                "Import the solution that brings the table first.");
            return null;
        }

        var columns = Described(table).Select(column => Column(table, column)).OfType<ColumnDefinition>().ToList();
        foreach (var beside in columns.SelectMany(FileColumns.Beside).ToList())
        {
            AddMissing(columns, beside);
        }

        foreach (var beside in columns.SelectMany(RollupColumns.Beside).ToList())
        {
            // Exports may describe them; whatever they say, the platform alone writes them.
            columns.RemoveAll(column => column.LogicalName == beside.LogicalName);
            columns.Add(beside);
        }

        var extended = existing is null ? Own(table, columns) : Merge(existing, table, columns);
        RequireCurrency(extended, columns);
        return WithKeys(extended, table);
    }

    /// <summary>The platform gives each table its currency columns with the first money column, and exports them.</summary>
    private void RequireCurrency(TableDefinition table, List<ColumnDefinition> added)
    {
        if (table.FindColumn("transactioncurrencyid") is not null && table.FindColumn("exchangerate") is not null)
        {
            return;
        }

        foreach (var column in added.Where(column => column is { Type: ColumnType.Money, BaseOf: null }))
        {
            Refuse(
                $"column {table.LogicalName}.{column.LogicalName}",
                "it is money, but the table has no transactioncurrencyid and exchangerate.",
                "Add both columns, and the relationship to transactioncurrency, as exports have them.");
        }
    }

    // What all activities have in common is the platform's, however the file describes it; states and reasons may be the activity's own.
    private IEnumerable<PackageColumn> Described(PackageTable table)
    {
        if (!table.IsActivity)
        {
            return table.Columns;
        }

        var common = ActivityColumns.For(_catalog, table.LogicalName).Select(column => column.LogicalName).ToHashSet();
        return table.Columns.Where(column => column.Type is "state" or "status" || !common.Contains(column.LogicalName));
    }

    private TableDefinition Own(PackageTable table, List<ColumnDefinition> columns)
    {
        AddSystemColumns(table, columns);
        if (table.IsActivity)
        {
            foreach (var column in ActivityColumns.For(_catalog, table.LogicalName))
            {
                AddMissing(columns, column);
            }
        }

        if (table.IsProcessFlow)
        {
            foreach (var column in ProcessFlowColumns.For(table.LogicalName))
            {
                AddMissing(columns, column);
            }

            _report.Note($"Table '{table.LogicalName}' of a business process flow holds rows like any other: nothing makes them, and nothing moves them from stage to stage.");
        }

        return new TableDefinition(
            table.LogicalName,
            table.IsActivity ? ActivityColumns.Id : table.Columns.SingleOrDefault(column => column.Type == "primarykey")?.LogicalName ?? ProcessFlowColumns.Id,
            table.IsActivity ? ActivityColumns.Subject : table.Columns.SingleOrDefault(column => column.IsPrimaryName)?.LogicalName ?? ProcessFlowColumns.Name,
            columns)
        {
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName ?? table.LogicalName + "s",
            ObjectTypeCode = NextTypeCode(table),
            Ownership = table.Ownership == "UserOwned" ? OwnershipType.User : OwnershipType.Organization,
            IsActivity = table.IsActivity,
            IsValidForQueue = table.IsValidForQueue ?? false,
            EnforcesStateTransitions = table.EnforcesStateTransitions,
            ChangeTrackingEnabled = table.ChangeTrackingEnabled,
            IsCustom = true,
            Label = LocalizedText.Of(table.Labels),
            CollectionLabel = LocalizedText.Of(table.PluralLabels),
            Description = LocalizedText.Of(table.Descriptions),
        };
    }

    /// <summary>The least object type code that no table has, nor any after it.</summary>
    internal static int FirstFreeTypeCode(MetadataCatalog catalog) =>
        catalog.Tables.Select(known => known.ObjectTypeCode).Append(FirstCustomTypeCode - 1).Max() + 1;

    /// <summary>Codes are the organization's own and differ between environments; nothing in a package refers to them.</summary>
    private int NextTypeCode(PackageTable table)
    {
        var newBefore = _package.Tables.TakeWhile(other => other != table).Count(other => _catalog.FindTable(other.LogicalName) is null);
        return FirstFreeTypeCode(_catalog) + newBefore;
    }

    /// <summary>versionnumber, owninguser and owningteam never stand in a package; the platform adds them.</summary>
    private static void AddSystemColumns(PackageTable table, List<ColumnDefinition> columns)
    {
        AddMissing(columns, ReadOnlyColumn("versionnumber", ColumnType.BigInt));
        AddMissing(columns, ReadOnlyLookup("createdby", "systemuser"));
        AddMissing(columns, ReadOnlyLookup("modifiedby", "systemuser"));
        AddMissing(columns, ReadOnlyLookup("createdonbehalfby", "systemuser"));
        AddMissing(columns, ReadOnlyLookup("modifiedonbehalfby", "systemuser"));
        AddMissing(columns, ReadOnlyColumn("createdon", ColumnType.DateTime));
        AddMissing(columns, ReadOnlyColumn("modifiedon", ColumnType.DateTime));
        if (table.Ownership == "UserOwned")
        {
            AddMissing(columns, ReadOnlyLookup("owninguser", "systemuser"));
            AddMissing(columns, ReadOnlyLookup("owningteam", "team"));
            AddMissing(columns, ReadOnlyLookup("owningbusinessunit", "businessunit"));
        }
    }

    private static ColumnDefinition ReadOnlyColumn(string name, ColumnType type) =>
        new(name, type) { IsValidForCreate = false, IsValidForUpdate = false };

    private static ColumnDefinition ReadOnlyLookup(string name, string target) =>
        ReadOnlyColumn(name, ColumnType.Lookup) with { Targets = [target] };

    private static void AddMissing(List<ColumnDefinition> columns, ColumnDefinition column)
    {
        if (!columns.Exists(known => known.LogicalName == column.LogicalName))
        {
            columns.Add(column);
        }
    }

    private TableDefinition Merge(TableDefinition existing, PackageTable table, List<ColumnDefinition> columns)
    {
        var accepted = columns.Where(column => AcceptsType(existing, column)).ToList();
        var extended = existing.WithColumns(accepted.Select(column => existing.FindColumn(column.LogicalName) is { } known
            ? ColumnChange.Apply(known, column, IsOfPlatform(existing, known), IsManaged)
            : column)) with
        {
            // What was enabled stays so, whatever a later package says:
            // https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems.
            ChangeTrackingEnabled = existing.ChangeTrackingEnabled
                || (table.ChangeTrackingEnabled && !table.IsExtension && existing.CanChangeTrackingBeEnabled),
        };
        return table.IsExtension || !existing.IsCustom || (IsManaged && existing.IsCustomized)
            ? extended
            : extended with
            {
                IsValidForQueue = existing.IsValidForQueue || table.IsValidForQueue == true,
                Label = existing.Label.Merge(LocalizedText.Of(table.Labels)),
                CollectionLabel = existing.CollectionLabel.Merge(LocalizedText.Of(table.PluralLabels)),
                Description = existing.Description.Merge(LocalizedText.Of(table.Descriptions)),
            };
    }

    private bool AcceptsType(TableDefinition existing, ColumnDefinition column)
    {
        if (existing.FindColumn(column.LogicalName) is not { } known || known.Type == column.Type)
        {
            return true;
        }

        var name = $"{existing.LogicalName}.{column.LogicalName}";
        if (IsOfPlatform(existing, known))
        {
            _report.Note($"Column '{name}' of the platform is left as it is: it is of type {known.Type} here, and the package says "
                + $"{column.Type}.");
        }
        else
        {
            Refuse(
                $"column {name}",
                $"its type would change from {known.Type} to {column.Type}.",
                "Add a column of another name; the platform cannot change a column's type.");
        }

        return false;
    }

    private static bool IsOfPlatform(TableDefinition table, ColumnDefinition column) => !column.IsCustom && !table.IsCustom;

    private TableDefinition WithKeys(TableDefinition definition, PackageTable table)
    {
        foreach (var key in table.Keys)
        {
            var missing = key.Columns.Where(column => definition.FindColumn(column) is null).ToList();
            if (missing.Count > 0)
            {
                Refuse(
                    $"key {table.LogicalName}.{key.LogicalName}",
                    $"the table has no column {string.Join(", ", missing)}.",
                    "Use columns of the table.");
                continue;
            }

            definition = definition.WithKey(new KeyDefinition(key.LogicalName, key.Columns) { Label = LocalizedText.Of(key.Labels) });
        }

        return definition;
    }

    private ColumnDefinition? Column(PackageTable table, PackageColumn column)
    {
        var place = $"column {table.LogicalName}.{column.LogicalName}";
        var choice = Choice(column, place);
        var targets = Targets(table, column, _catalog.FindTable(table.LogicalName)?.FindColumn(column.LogicalName));
        if (column.Type == "lookup" && targets.Count == 0)
        {
            if (!column.IsCustom && _catalog.FindTable(table.LogicalName) is { IsCustom: false })
            {
                _report.Note($"Column '{table.LogicalName}.{column.LogicalName}' of the platform is not added: the local Dataverse "
                    + "does not have the table it points at.");
                return null;
            }

            Refuse(
                place,
                "no relationship says which table this lookup points at.",
                "Add the EntityRelationship whose ReferencingAttributeName is the column.");
            return null;
        }

        return Securable(ColumnTranslation.Translate(column, targets, choice), place);
    }

    private ColumnDefinition Securable(ColumnDefinition column, string place)
    {
        if (!column.IsSecured || SecurableColumns.ForAny(column))
        {
            return column;
        }

        _problems.Unsupported(
            new SolutionPackageProblem(PartName.Customizations, null, null, place, "it is of those that cannot be secured.", "Set IsSecured to 0."),
            $"security of {place} (IsSecured 1)",
            "it is of those that cannot be secured");
        return column with { IsSecured = false };
    }

    private ChoiceDefinition? Choice(PackageColumn column, string place)
    {
        if (column.GlobalChoiceName is { } name)
        {
            var known = _catalog.FindGlobalChoice(name) ?? _catalog.FindGlobalChoice(name.ToLowerInvariant());
            if (known is null)
            {
                Refuse(
                    place,
                    $"the global choice '{name}' is neither in the package nor in the organization.",
                    "Add the choice to the package, as a root component of type 9.");
            }

            return known;
        }

        if (column.Choice is null && column.Type is "picklist" or "multiselectpicklist" or "state" or "status")
        {
            Refuse(place, "it has no options.", "Give it an <optionset> or an <OptionSetName>.");
        }

        return column.Choice is null ? null : ColumnTranslation.Translate(column.Choice);
    }

    // What a lookup points at in the organization already, it goes on pointing at.
    private List<string> Targets(PackageTable table, PackageColumn column, ColumnDefinition? known) => column.Type switch
    {
        "owner" => ["systemuser", "team"],
        "customer" => ["account", "contact"],
        "partylist" => [.. _catalog.Column("activityparty", "partyid").Targets],
        "lookup" => column.LogicalName switch
        {
            "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "owninguser" => ["systemuser"],
            "owningteam" => ["team"],
            "owningbusinessunit" => ["businessunit"],
            _ => [.. _lookupTargets[(table.LogicalName, column.LogicalName)].Union(column.LookupTables).Union(known?.Targets ?? [])],
        },
        _ => [],
    };

    private void Refuse(string element, string reason, string remedy) => _problems.Add(PartName.Customizations, element, reason, remedy);
}
