using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class NameTests
{
    private const int LongestName = 50;
    private const string Prefix = Publisher.Prefix + "_";

    // Constants of what the platform itself keeps: primary keys of own tables and the base twins of money columns.
    private static readonly string[] KeptByPlatform = ["Id", "LogicalName"];

    [Fact]
    public void Constants_of_own_columns_are_declared() =>
        Offenders.AssertNone(from names in TableNames()
                             let table = LogicalNameOf(names)
                             from constant in Constants(names)
                             where constant.Value.StartsWith(Prefix, StringComparison.Ordinal) && !KeptByPlatform.Contains(constant.Name)
                             where !DeclaredNames(table).Contains(constant.Value)
                             select $"{names.Name}.{constant.Name} = {constant.Value}");

    [Fact]
    public void Declared_columns_have_a_constant_or_a_measure() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             let names = TableNames().Single(type => LogicalNameOf(type) == table.LogicalName)
                             from column in table.Columns
                             where !Constants(names).Any(constant => constant.Value == column.LogicalName) && Measure.All.All(measure => measure.Column != column.LogicalName)
                             select $"{table.LogicalName}.{column.LogicalName}");

    [Fact]
    public void Own_tables_of_the_names_are_declared() =>
        Offenders.AssertNone(from names in TableNames()
                             let table = LogicalNameOf(names)
                             where table.StartsWith(Prefix, StringComparison.Ordinal) && AlignmentModel.Tables.All(declared => declared.LogicalName != table)
                             select table);

    [Fact]
    public void Table_names_agree_and_carry_the_prefix() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             where table.SchemaName.ToLowerInvariant() != table.LogicalName
                                 || table.IsExtension == table.LogicalName.StartsWith(Prefix, StringComparison.Ordinal)
                                 || table.LogicalName.Length > LongestName
                             select $"{table.LogicalName} / {table.SchemaName}");

    [Fact]
    public void Column_names_are_lower_case_prefixed_short_and_unique() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from column in table.Columns
                             let name = column.LogicalName
                             where name != name.ToLowerInvariant() || !name.StartsWith(Prefix, StringComparison.Ordinal) || name.Length > LongestName
                                 || table.Columns.Count(other => other.LogicalName == name) > 1
                             select $"{table.LogicalName}.{name}");

    [Fact]
    public void Relationship_names_say_table_and_column()
    {
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from lookup in table.Columns.OfType<LookupColumn>()
                             where lookup.RelationshipName != $"{Prefix}{Bare(table.LogicalName)}_{Bare(lookup.LogicalName)}" || lookup.RelationshipName.Length > LongestName
                             select $"{table.LogicalName}.{lookup.LogicalName}: {lookup.RelationshipName}");
    }

    [Fact]
    public void Keys_are_prefixed_unique_and_name_declared_columns() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from key in table.Keys
                             where !key.SchemaName.StartsWith(Prefix, StringComparison.Ordinal) || key.SchemaName.Length > LongestName
                                 || AlignmentModel.Tables.SelectMany(other => other.Keys).Count(other => other.SchemaName == key.SchemaName) > 1
                                 || key.Columns.Except(DeclaredNames(table.LogicalName)).Any()
                             select $"{table.LogicalName}: {key.SchemaName}");

    [Fact]
    public void Apis_and_their_parameters_are_those_of_the_names() =>
        Offenders.AssertNone(from names in NameClasses(typeof(Apis.OfferLeadApi).Namespace!)
                             let constants = Constants(names)
                             let api = AlignmentModel.Apis.SingleOrDefault(api => api.UniqueName == constants.Single(constant => constant.Name == "UniqueName").Value)
                             let expected = constants.Where(constant => constant.Name is not "UniqueName" and not "Target" and not "Privilege").Select(constant => constant.Value)
                             let hasTarget = constants.Any(constant => constant.Name == "Target")
                             where api is null || hasTarget != api.BoundTable is not null
                                 || !expected.ToHashSet().SetEquals(api.Parameters.Concat(api.Responses).Select(parameter => parameter.UniqueName))
                             select names.Name);

    private static string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static HashSet<string> DeclaredNames(string table) =>
        [.. AlignmentModel.Tables.Where(declared => declared.LogicalName == table).SelectMany(declared => declared.Columns)
            .SelectMany(column => column is MoneyColumn money ? new[] { money.LogicalName, money.BaseLogicalName } : [column.LogicalName])];

    // Columns that several tables have alike stand in a class of their own, which names no table.
    private static IEnumerable<Type> TableNames() =>
        NameClasses(typeof(LeadTable).Namespace!).Where(type => Constants(type).Any(constant => constant.Name == "LogicalName"));

    private static IEnumerable<Type> NameClasses(string space) =>
        typeof(Publisher).Assembly.GetExportedTypes().Where(type => type.Namespace == space);

    private static string LogicalNameOf(Type names) => Constants(names).Single(constant => constant.Name == "LogicalName").Value;

    private static IReadOnlyList<(string Name, string Value)> Constants(Type names) =>
        [.. names.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];
}
