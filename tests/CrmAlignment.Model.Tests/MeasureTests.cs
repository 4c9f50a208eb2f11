using System.Linq;
using System.Reflection;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>A measure is declared by one entry and its labels: what cannot follow from them is held to them here.</summary>
public sealed class MeasureTests
{
    [Fact]
    public void Measures_are_listed_in_the_order_of_their_declaration()
    {
        var declared = typeof(Measure).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Measure))
            .OrderBy(property => property.MetadataToken)
            .Select(property => (property.Name, (Measure)property.GetValue(null)!));

        Assert.Equal(declared, Measure.All.Select(measure => (measure.Name, measure)));
        Assert.Equal(Enumerable.Range(0, Measure.All.Count), Measure.All.Select(measure => measure.Index));
    }

    [Fact]
    public void Column_and_member_follow_from_the_name() => Assert.Equal(
        ("crma_wonbysales", "wonBySales", "WonBySales"), (Measure.WonBySales.Column, Measure.WonBySales.Member, Measure.WonBySales.ToString()));

    [Theory]
    [InlineData(KpiFactTable.LogicalName)]
    [InlineData(ScorecardTable.LogicalName)]
    [InlineData(ClientPeriodTable.LogicalName)]
    public void Table_has_a_column_for_each_of_its_measures(string table) =>
        Offenders.AssertNone(from measure in Measure.All
                             where measure.IsKeptByClient || table != ClientPeriodTable.LogicalName
                             let column = AlignmentModel.Table(table).Columns.SingleOrDefault(column => column.LogicalName == measure.Column)
                             where measure.IsAmount ? column is not DecimalColumn : column is not WholeNumberColumn
                             select $"{table}.{measure.Column}");

    [Theory]
    [InlineData(KpiFactTable.LogicalName)]
    [InlineData(ScorecardTable.LogicalName)]
    [InlineData(ClientPeriodTable.LogicalName)]
    public void Form_shows_each_of_the_measures(string table)
    {
        var shown = SolutionParts.Of("forms").Single(form => form.Key.StartsWith(table + ".", System.StringComparison.Ordinal)).Value
            .Descendants("control").Select(control => (string?)control.Attribute("datafieldname")).ToHashSet();

        Offenders.AssertNone(from measure in Measure.All
                             where measure.IsKeptByClient || table != ClientPeriodTable.LogicalName
                             where !shown.Contains(measure.Column)
                             select $"solution/forms/{table}.main.xml: {measure.Column}");
    }
}
