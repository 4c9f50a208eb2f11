using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;
using static CrmAlignment.Domain.Tests.Playbooks.PlaybookRows;

namespace CrmAlignment.Domain.Tests.Playbooks;

public sealed class PlaybookEditTests
{
    private static readonly PlaybookStep[] Ten = Steps(10);

    [Fact]
    public void What_nobody_agreed_to_needs_both()
    {
        var edit = PlaybookEdit.Of(null, Content(Ten));

        Assert.Equal((0, 10, true, true), (edit.AgreedSteps, edit.ChangedSteps, edit.ChangesSituation, edit.NeedsBoth));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(10, true)]
    public void A_fifth_of_the_steps_is_changed_by_one_side_more_by_both(int changed, bool needsBoth)
    {
        var draft = Ten.Select(step => step.Sequence <= changed ? step with { Guidance = "Otherwise" } : step).ToArray();

        var edit = PlaybookEdit.Of(Content(Ten), Content(draft));

        Assert.Equal((10, changed, needsBoth), (edit.AgreedSteps, edit.ChangedSteps, edit.NeedsBoth));
    }

    [Fact]
    public void Added_and_removed_steps_count_like_changed_ones()
    {
        PlaybookStep[] draft = [.. Ten.Skip(1), Ten[0] with { Sequence = 11 }, Ten[0] with { Sequence = 12 }];

        Assert.Equal(3, PlaybookEdit.Of(Content(Ten), Content(draft)).ChangedSteps);
    }

    [Fact]
    public void Steps_are_counted_whole_one_of_four_is_a_quarter() =>
        Assert.True(PlaybookEdit.Of(Content(Steps(4)), Content([.. Steps(3), Steps(4)[3] with { DueHours = 9 }])).NeedsBoth);

    [Theory]
    [InlineData(PlaybookTable.Priority)]
    [InlineData(PlaybookTable.MinimumDays)]
    public void Other_leads_need_both_whatever_the_steps(string column)
    {
        var edit = PlaybookEdit.Of(Content(Ten), new PlaybookContent(Of(Number(column, 7)), Ten));

        Assert.Equal((0, true, true), (edit.ChangedSteps, edit.ChangesSituation, edit.NeedsBoth));
    }

    [Fact]
    public void Name_and_description_are_free() =>
        Assert.False(PlaybookEdit.Of(Content(Ten), new PlaybookContent(Of((PlaybookTable.Name, RecordValue.Text("Better"))), Ten)).NeedsBoth);

    [Fact]
    public void Steps_are_as_many_as_can_be_read_each_with_a_number_of_its_own()
    {
        Assert.Equal(["CRMA8110: The playbook On offer has 0 steps. Give it 1 to 50, then sign."], Problems());
        Assert.Equal(["CRMA8110: The playbook On offer has 51 steps. Give it 1 to 50, then sign."], Problems(Steps(51)));
        Assert.Equal(
            ["CRMA8111: In the playbook On offer several steps have the sequence 2: Step 2, Other. Give each a number of its own, then sign."],
            Problems([.. Steps(3), Ten[1] with { Name = "Other" }]));
        Assert.Empty(Problems(Steps(50)));
    }

    [Theory]
    [InlineData(StepOutcome.Suggested, null, StepOutcome.Done, null, true)]
    [InlineData(StepOutcome.Done, null, StepOutcome.Done, "ignored", false)]
    [InlineData(StepOutcome.NotDone, "No time", StepOutcome.NotDone, " No time ", false)]
    [InlineData(StepOutcome.NotDone, "No time", StepOutcome.NotDone, "No need", true)]
    [InlineData(StepOutcome.NotDone, "No time", StepOutcome.Done, null, true)]
    public void Answer_is_new_where_it_says_something_else(StepOutcome stored, string? reason, StepOutcome asked, string? given, bool changes) =>
        Assert.Equal(changes, StepAnswer.Of(asked, given, Guid.NewGuid()).Changes(Run(stored, reason, null)));

    [Fact]
    public void Nobody_speaks_for_another_nor_leaves_out_why()
    {
        Guid one = Guid.NewGuid(), other = Guid.NewGuid();

        Assert.Equal("CRMA8113: Say why the step \"Call\" was not done.", Refusal(StepAnswer.Of(StepOutcome.NotDone, "  ", one), Run(StepOutcome.Suggested, null, null)));
        Assert.StartsWith("CRMA8114: The step \"Call\" was answered by", Refusal(StepAnswer.Of(StepOutcome.Done, null, one), Run(StepOutcome.NotDone, "No time", other)), StringComparison.Ordinal);
        Assert.Null(Refusal(StepAnswer.Of(StepOutcome.Done, null, one), Run(StepOutcome.Done, null, other)));
        Assert.Null(Refusal(StepAnswer.Of(StepOutcome.Done, null, one), Run(StepOutcome.NotDone, "No time", one)));
    }

    private static PlaybookContent Content(PlaybookStep[] steps) => new(Of(), steps);

    private static string[] Problems(params PlaybookStep[] steps) => [.. Content(steps).Problems().Select(problem => problem.Text(MessageCatalogue.English))];

    private static string? Refusal(StepAnswer answer, RecordSnapshot run) => answer.Refusal(run)?.Text(MessageCatalogue.English);

    private static RecordSnapshot Run(StepOutcome outcome, string? reason, Guid? by) => new RecordSnapshot()
        .Set(PlaybookRunTable.Name, RecordValue.Text("Call"))
        .Set(PlaybookRunTable.Outcome, RecordValue.Choice((int)outcome))
        .Set(PlaybookRunTable.Reason, RecordValue.Text(reason))
        .Set(PlaybookRunTable.AnsweredBy, RecordValue.Lookup("systemuser", by));
}
