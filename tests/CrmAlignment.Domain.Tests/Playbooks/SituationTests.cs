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

public sealed class SituationTests
{
    private static readonly DateTime Now = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Reason = new("aaaaaaaa-0000-0000-0000-000000000001");

    [Fact]
    public void Empty_situation_takes_every_lead() => Assert.True(Fits(new RecordSnapshot(), null));

    [Fact]
    public void Each_column_is_asked_for()
    {
        var lead = new RecordSnapshot()
            .Set(LeadTable.Stage, RecordValue.Choice((int)LeadStage.SalesReady))
            .Set(LeadTable.StageChangedOn, RecordValue.DateTime(Now.AddHours(-71)))
            .Set(LeadTable.Rating, RecordValue.Choice(2))
            .Set(LeadTable.Score, RecordValue.WholeNumber(40))
            .Set(LeadTable.Segment, RecordValue.Text(" enterprise"))
            .Set(LeadTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, Reason));

        foreach (var (column, fits, fitsNot) in new[]
        {
            (PlaybookTable.Stage, RecordValue.Choice((int)LeadStage.SalesReady), RecordValue.Choice((int)LeadStage.Inquiry)),
            (PlaybookTable.HandoverOutcome, RecordValue.Choice((int)HandoverOutcome.Expired), RecordValue.Choice((int)HandoverOutcome.Pending)),
            (PlaybookTable.MinimumDays, RecordValue.WholeNumber(2), RecordValue.WholeNumber(3)),
            (PlaybookTable.MaximumDays, RecordValue.WholeNumber(2), RecordValue.WholeNumber(1)),
            (PlaybookTable.Rating, RecordValue.Choice((int)LeadRating.Warm), RecordValue.Choice((int)LeadRating.Hot)),
            (PlaybookTable.MinimumScore, RecordValue.WholeNumber(40), RecordValue.WholeNumber(41)),
            (PlaybookTable.MaximumScore, RecordValue.WholeNumber(40), RecordValue.WholeNumber(39)),
            (PlaybookTable.Segment, RecordValue.Text("Enterprise"), RecordValue.Text("Small")),
            (PlaybookTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, Reason), RecordValue.Lookup(RejectionReasonTable.LogicalName, Guid.NewGuid())),
        })
        {
            Assert.True(Fits(lead, HandoverOutcome.Expired, (column, fits)), column);
            Assert.False(Fits(lead, HandoverOutcome.Expired, (column, fitsNot)), column);
        }
    }

    [Theory]
    [InlineData(PlaybookTable.MinimumDays)]
    [InlineData(PlaybookTable.MaximumDays)]
    public void Lead_of_which_nobody_knows_since_when_fits_no_days(string column) => Assert.False(Fits(new RecordSnapshot(), null, Number(column, 0)));

    [Fact]
    public void Lead_without_a_score_counts_as_0_and_one_with_a_rating_of_the_organization_s_own_has_none()
    {
        var lead = new RecordSnapshot().Set(LeadTable.Rating, RecordValue.Choice(4));

        Assert.True(Fits(lead, null, Number(PlaybookTable.MaximumScore, 0)));
        Assert.All(new[] { LeadRating.Hot, LeadRating.Warm, LeadRating.Cold }, rating => Assert.False(Fits(lead, null, (PlaybookTable.Rating, RecordValue.Choice((int)rating)))));
    }

    [Fact]
    public void What_no_lead_can_be_is_told_at_once() => Assert.Equal(
        [
            "CRMA8102: Minimum days in stage is 5, more than Maximum days in stage, 2: no lead is in this situation. Correct one of the two.",
            "CRMA8102: Minimum score is 90, more than Maximum score, 10: no lead is in this situation. Correct one of the two.",
            "CRMA8104: A handover is pending only while its lead has the stage Sales ready: with the stage Nurture no lead is in this situation. Change the stage or the handover outcome.",
        ],
        Problems(
            Number(PlaybookTable.MinimumDays, 5), Number(PlaybookTable.MaximumDays, 2), Number(PlaybookTable.MinimumScore, 90), Number(PlaybookTable.MaximumScore, 10),
            Stage(LeadStage.Nurture), Offered(HandoverOutcome.Pending)));

    [Theory]
    [InlineData(LeadStage.Qualified)]
    [InlineData(LeadStage.Disqualified)]
    public void Closed_leads_have_no_playbook(LeadStage stage) => Assert.Equal(
        [$"CRMA8103: Leads of the stage {stage} are closed: there is nothing to suggest. Choose a stage of open leads, or none."], Problems(Stage(stage)));

    [Fact]
    public void Sound_situations_have_no_problems()
    {
        Assert.Empty(Problems());
        Assert.Empty(Problems(Offered(HandoverOutcome.Pending)));
        Assert.Empty(Problems(Stage(LeadStage.SalesReady), Offered(HandoverOutcome.Pending)));
        Assert.Empty(Problems(Stage(LeadStage.Nurture), Offered(HandoverOutcome.Rejected), Number(PlaybookTable.MinimumDays, 3), Number(PlaybookTable.MaximumDays, 3)));
    }

    [Fact]
    public void Playbook_names_everything_that_it_lacks() => Assert.Equal(
        ["CRMA8101: Fill in Name: a playbook needs it.", "CRMA8101: Fill in Priority: a playbook needs it."],
        Problems((PlaybookTable.Name, RecordValue.Empty), (PlaybookTable.Priority, RecordValue.Empty)));

    private static bool Fits(RecordSnapshot lead, HandoverOutcome? handover, params (string Column, RecordValue Value)[] situation) =>
        new Situation(Of(situation)).Region.Holds(Situation.Of(new LeadFacts(lead), handover, Now));

    private static string[] Problems(params (string Column, RecordValue Value)[] values) =>
        [.. new PlaybookDraft(Of(values)).Problems().Select(problem => problem.Text(MessageCatalogue.English))];
}
