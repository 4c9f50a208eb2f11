using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Terms;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Terms;

public sealed class TermDraftTests
{
    private static readonly (string, RecordValue) Stage = (TermTable.Stage, RecordValue.Choice((int)LeadStage.SalesReady));
    private static readonly (string, RecordValue) Measure = (TermTable.Measure, RecordValue.Choice((int)TargetMeasure.Arpu));

    [Fact]
    public void Sound_term_has_no_problems()
    {
        Assert.Empty(Problems());
        Assert.Empty(Problems(Stage));
        Assert.Empty(Problems(Measure));
        Assert.Empty(Problems(Column("lead.crma_segment")));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once() => Assert.Equal(
        ["CRMA6050: Fill in Name: a term needs it.", "CRMA6050: Fill in Meaning: a term needs it."],
        Problems((TermTable.Name, RecordValue.Empty), (TermTable.Meaning, RecordValue.Empty)));

    [Fact]
    public void Term_explains_one_thing() => Assert.Equal(
        ["CRMA6051: A term explains one thing: a stage, a measure or a column. Empty the others."], Problems(Stage, Measure));

    [Theory]
    [InlineData("crma_segment")]
    [InlineData("lead.")]
    [InlineData("Lead.Segment")]
    [InlineData("lead.crma_segment.more")]
    [InlineData("lead crma_segment")]
    public void Column_is_named_with_its_table(string column) => Assert.Equal(
        [$"CRMA6052: \"{column}\" names no column. Write table and column by their logical names, such as crma_handover.crma_dueon."], Problems(Column(column)));

    [Fact]
    public void Use_is_equal_for_the_same_stage_measure_or_column_alone()
    {
        Assert.Null(Draft().UseKey);
        Assert.Equal(["stage:471200002", "measure:471200002", "lead.crma_segment"], new[] { Stage, Measure, Column("lead.crma_segment") }.Select(use => Draft(use).UseKey));
    }

    private static (string, RecordValue) Column(string column) => (TermTable.Column, RecordValue.Text(column));

    private static string[] Problems(params (string, RecordValue)[] values) => Draft(values).Problems()
        .Select(problem => problem.Text(MessageCatalogue.English)).ToArray();

    private static TermDraft Draft(params (string Column, RecordValue Value)[] values)
    {
        var row = new RecordSnapshot()
            .Set(TermTable.Name, RecordValue.Text("Sales ready"))
            .Set(TermTable.Code, RecordValue.Text("sales-ready"))
            .Set(TermTable.Version, RecordValue.WholeNumber(1))
            .Set(TermTable.Meaning, RecordValue.Text("Waits for the answer of sales."));
        foreach (var (column, value) in values)
        {
            row.Set(column, value);
        }

        return new TermDraft(row);
    }
}
