using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class TableTests
{
    private static readonly string[] PlatformTables = ["account", "businessunit", "campaign", "contact", "queue", "systemuser", "template"];

    [Fact]
    public void Own_tables_have_one_primary_name_and_extensions_none() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             where table.Columns.Count(column => column.IsPrimaryName) != (table.IsExtension ? 0 : 1)
                             select table.LogicalName);

    [Fact]
    public void Lookups_point_to_known_tables() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from lookup in table.Columns.OfType<LookupColumn>()
                             where !PlatformTables.Contains(lookup.Target) && AlignmentModel.Tables.All(target => target.LogicalName != lookup.Target)
                             select $"{table.LogicalName}.{lookup.LogicalName}: {lookup.Target}");

    // https://learn.microsoft.com/power-apps/maker/data-platform/create-edit-entity-relationships: a table has one parental relationship at most.
    [Fact]
    public void Tables_have_one_parent_at_most() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             where table.Columns.OfType<LookupColumn>().Count(lookup => lookup.Cascade == Cascade.Parental) > 1
                             select table.LogicalName);

    [Fact]
    public void Limits_are_those_of_the_platform() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from column in table.Columns
                             where column switch
                             {
                                 TextColumn text => text.MaxLength is < 1 or > 4000,
                                 MemoColumn memo => memo.MaxLength is < 1 or > 1048576,
                                 WholeNumberColumn number => number.Minimum >= number.Maximum,
                                 DecimalColumn number => number.Minimum < -100_000_000_000m || number.Maximum > 100_000_000_000m || number.Precision is < 0 or > 10,
                                 MoneyColumn money => money.Minimum < -922_337_203_685_477m || money.Maximum > 922_337_203_685_477m || money.Precision is < 0 or > 4,
                                 _ => false,
                             }
                             select $"{table.LogicalName}.{column.LogicalName}");

    // The index of an alternate key holds 900 bytes, and a character takes two
    // (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity).
    [Fact]
    public void Alternate_keys_fit_into_an_index() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from key in table.Keys
                             let bytes = key.Columns.Select(name => table.Columns.Single(column => column.LogicalName == name)).Sum(column => column is TextColumn text ? text.MaxLength * 2 : 8)
                             where bytes > 900
                             select $"{table.LogicalName}: {key.SchemaName} {bytes}");

    [Fact]
    public void Privileges_of_apis_are_privileges_of_own_tables()
    {
        string[] verbs = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];
        var privileges = AlignmentModel.Tables.Where(table => !table.IsExtension)
            .SelectMany(table => (table.Ownership == Ownership.User ? [.. verbs, "Assign", "Share"] : verbs).Select(table.PrivilegeName))
            .ToHashSet();

        Offenders.AssertNone(from api in AlignmentModel.Apis where api.ExecutePrivilege is { } privilege && !privileges.Contains(privilege) select api.UniqueName);
    }

    [Fact]
    public void Table_names_the_remedy_when_it_is_not_declared()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => AlignmentModel.Table("crma_unknown"));

        Assert.Equal("The model declares no table 'crma_unknown': declare it in Schema/Tables and list it in AlignmentModel.Tables.", error.Message);
    }
}
