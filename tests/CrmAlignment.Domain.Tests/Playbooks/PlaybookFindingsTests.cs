using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Situations;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;
using static CrmAlignment.Domain.Tests.Playbooks.PlaybookRows;

namespace CrmAlignment.Domain.Tests.Playbooks;

public sealed class PlaybookFindingsTests
{
    private static readonly Guid Reason = new("aaaaaaaa-0000-0000-0000-000000000001");

    private static readonly Dictionary<string, string> Reasons = new() { [Reason.ToString("D")] = "No budget" };

    [Fact]
    public void Playbook_for_all_leaves_no_hole() => Assert.Equal("No overlaps, no holes.", Text(Active("all", 10)));

    [Fact]
    public void Stages_without_a_playbook_are_holes() => Assert.Equal(
        "Hole: no playbook for Inquiry\nHole: no playbook for Marketing qualified\nHole: no playbook for Sales ready; handover: any other, or none\n"
        + "Hole: no playbook for Sales accepted\nHole: no playbook for Nurture",
        Text(Active("offer", 10, Stage(LeadStage.SalesReady), Offered(HandoverOutcome.Pending))));

    [Fact]
    public void Hole_is_told_in_the_words_of_the_form() => Assert.Equal(
        "Hole: no playbook for rejection reason: No budget; score: 0 to 29\nHole: no playbook for rejection reason: any other, or none",
        Text(Active("budget", 10, (PlaybookTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, Reason)), Number(PlaybookTable.MinimumScore, 30))));

    [Theory]
    [InlineData(MessageCatalogue.Russian, "Пробел: нет сценария для ситуации «рейтинг: любое другое значение или никакого»")]
    [InlineData(MessageCatalogue.Ukrainian, "Прогалина: немає сценарію для ситуації «рейтинг: будь-яке інше значення або жодного»")]
    [InlineData(MessageCatalogue.SimplifiedChinese, "空缺：没有行动手册适用于：评级：其他任意值或没有")]
    public void Findings_speak_the_language_of_who_saves(int language, string expected) => Assert.Equal(
        expected, PlaybookFindings.Of(Active("hot", 1, (PlaybookTable.Rating, RecordValue.Choice((int)LeadRating.Hot))), [], Reasons).Text(language));

    [Fact]
    public void Overlap_is_of_one_priority_and_never_with_another_version()
    {
        var mine = Active("mine", 10, Number(PlaybookTable.MaximumDays, 5));
        ActivePlaybook[] others =
        [
            Active("same", 10, Number(PlaybookTable.MinimumDays, 5)), Active("later", 20), Active("apart", 10, Number(PlaybookTable.MinimumDays, 6)), Active("MINE", 10),
        ];

        Assert.Equal(
            "Overlap: Playbook same, version 1, has the priority 10 as well, and a lead can fit both. Only one is suggested: give one of them another priority.",
            PlaybookFindings.Of(mine, others, Reasons).Text(MessageCatalogue.English));
    }

    [Fact]
    public void Contradiction_is_of_exactly_the_same_leads()
    {
        var mine = Active("mine", 10, Stage(LeadStage.Nurture), Number(PlaybookTable.MinimumDays, 3));

        Assert.True(mine.Contradicts(Active("other", 10, Stage(LeadStage.Nurture), Number(PlaybookTable.MinimumDays, 3))));
        Assert.False(mine.Contradicts(Active("other", 11, Stage(LeadStage.Nurture), Number(PlaybookTable.MinimumDays, 3))));
        Assert.False(mine.Contradicts(Active("other", 10, Stage(LeadStage.Nurture), Number(PlaybookTable.MinimumDays, 4))));
        Assert.False(mine.Contradicts(Active("Mine", 10, Stage(LeadStage.Nurture), Number(PlaybookTable.MinimumDays, 3))));
    }

    [Fact]
    public void First_that_fits_by_priority_then_id_is_suggested()
    {
        var late = Active("late", 20);
        ActivePlaybook[] same = [Active("a", 10), Active("b", 10)];
        var first = same.OrderBy(playbook => playbook.Id).First();

        Assert.Equal(first, ActivePlaybook.For([late, .. same], Region.Everything));
        Assert.Null(ActivePlaybook.For([Active("days", 1, Number(PlaybookTable.MinimumDays, 1))], Region.Everything));
    }

    [Fact]
    public void Many_playbooks_that_cross_each_other_end_in_time_and_say_that_there_is_more()
    {
        var random = new Random(3);
        var crossing = Enumerable.Range(0, 60).Select(at => Active(
            "p" + at, at, Number(PlaybookTable.MinimumDays, random.Next(0, 50)), Number(PlaybookTable.MaximumDays, random.Next(50, 100)),
            Number(PlaybookTable.MinimumScore, random.Next(0, 50)), Number(PlaybookTable.MaximumScore, random.Next(50, 100)),
            (PlaybookTable.Segment, RecordValue.Text("S" + random.Next(20))))).ToArray();

        var text = PlaybookFindings.Of(crossing[0], crossing, Reasons).Text(MessageCatalogue.English);

        Assert.EndsWith("\n... and more.", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 100, 4000);
    }

    private static string Text(ActivePlaybook playbook) => PlaybookFindings.Of(playbook, [], Reasons).Text(MessageCatalogue.English);
}
