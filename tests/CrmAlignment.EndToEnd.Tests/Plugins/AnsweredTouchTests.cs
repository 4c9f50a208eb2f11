using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Touches that stop when the lead answers. A lead rejected on Monday 2 March 2026 is touched on Monday 6 April, 09:00 UTC; a second touch comes
/// after 30 days more.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class AnsweredTouchTests : IDisposable
{
    private const int Open = 0;
    private const int Completed = 1;
    private const int Canceled = 2;

    private readonly Funnel _funnel = new();

    public AnsweredTouchTests()
    {
        var first = _funnel.Rows(NurtureStepTable.LogicalName, NurtureStepTable.Name, "Call")[0];
        _funnel.Administrator.Create(new Entity(NurtureStepTable.LogicalName)
        {
            [NurtureStepTable.Name] = "Write",
            [NurtureStepTable.NurtureTrackId] = first[NurtureStepTable.NurtureTrackId],
            [NurtureStepTable.Sequence] = 2,
            [NurtureStepTable.DelayDays] = 30,
            [NurtureStepTable.Channel] = first[NurtureStepTable.Channel],
            [NurtureStepTable.TouchActivity] = new OptionSetValue((int)TouchActivity.Task),
        });
    }

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("email", Completed, 4, true)]
    [InlineData("email", Completed, 3, false)]
    [InlineData("email", Open, 1, false)]
    [InlineData("phonecall", Completed, 2, true)]
    [InlineData("phonecall", Completed, 4, true)]
    [InlineData("phonecall", Open, 1, false)]
    [InlineData("phonecall", Canceled, 3, false)]
    [InlineData("appointment", Completed, 3, true)]
    [InlineData("appointment", Canceled, 4, false)]
    [InlineData("campaignresponse", Open, 1, true)]
    [InlineData("campaignresponse", Canceled, 3, false)]
    [InlineData("task", Completed, 5, false)]
    public void A_touch_that_is_due_stops_when_the_lead_has_answered(string table, int state, int status, bool isAnswer)
    {
        var (lead, stay) = Nurtured();
        Pass(5);
        Activity(table, lead, state, status);
        Pass(30);

        Assert.Equal(isAnswer ? 0 : 1, Round());

        var row = Row(stay);
        Assert.Equal(isAnswer, row.Contains(NurtureEnrollmentTable.AnsweredOn));
        Assert.Equal(!isAnswer, row.Contains(NurtureEnrollmentTable.NextTouchOn));
        Assert.Equal((int)EnrollmentOutcome.Waiting, row.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value);
        if (isAnswer)
        {
            Assert.Equal(new DateTime(2026, 3, 7, 9, 0, 0, DateTimeKind.Utc), row[NurtureEnrollmentTable.AnsweredOn]);
            Pass(60);
            Assert.Equal(0, Round());
        }
    }

    [Fact]
    public void A_call_that_left_a_voice_mail_is_no_answer()
    {
        var (lead, stay) = Nurtured();
        Pass(5);
        Activity("phonecall", lead, Completed, 2, ("leftvoicemail", true));
        Pass(30);

        Assert.Equal(1, Round());
        Assert.False(Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Theory]
    [InlineData("email", "from", Completed, 2)]
    [InlineData("phonecall", "from", Completed, 2)]
    [InlineData("campaignresponse", "customer", Open, 1)]
    public void What_the_lead_itself_sent_or_responded_is_an_answer_whatever_it_regards(string table, string party, int state, int status)
    {
        var (lead, stay) = Nurtured();
        Pass(5);
        Activity(table, null, state, status, (party, Party(lead)));
        Pass(30);

        Assert.Equal(0, Round());
        Assert.True(Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Fact]
    public void What_happened_before_the_lead_came_or_with_another_lead_is_no_answer()
    {
        var before = _funnel.Lead(stage: LeadStage.MarketingQualified);
        Activity("phonecall", before, Completed, 4);
        Pass(1);
        var stay = _funnel.SalesClient.RejectLead(before, "EARLY").EnrollmentId!.Value;
        Pass(1);
        Activity("phonecall", _funnel.Lead(), Completed, 4);
        Pass(35);

        Assert.Equal(1, Round());
        Assert.False(Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(null, true)]
    public void The_track_says_whether_answers_stop_its_touches_and_one_that_says_nothing_stops(bool? stops, bool isStopped)
    {
        _funnel.Bypass(new UpdateRequest
        {
            Target = new Entity(NurtureTrackTable.LogicalName, Track())
            {
                [NurtureTrackTable.StopOnAnswer] = stops,
            },
        });
        var (lead, stay) = Nurtured();
        Pass(5);
        Activity("email", lead, Completed, 4);
        Pass(30);

        Assert.Equal(isStopped ? 0 : 1, Round());
        Assert.Equal(isStopped, Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Fact]
    public void Touches_go_on_when_somebody_empties_the_answer_and_the_same_answer_stops_them_no_more()
    {
        var (lead, stay) = Nurtured();
        Pass(5);
        Activity("email", lead, Completed, 4);
        Pass(30);
        Round();

        // Sunday 12 April; the calendar works on Mondays and Tuesdays.
        Pass(6);
        Answered(_funnel.Marketing, stay, null);

        var resumed = Row(stay);
        Assert.Equal(new DateTime(2026, 4, 13, 9, 0, 0, DateTimeKind.Utc), resumed[NurtureEnrollmentTable.NextTouchOn]);
        Assert.Equal(_funnel.Clock.UtcNow, resumed[NurtureEnrollmentTable.ResumedOn]);
        Pass(2);
        Assert.Equal(1, Round());
        Assert.Equal((1, 2), (Row(stay)[NurtureEnrollmentTable.Touches], Row(stay)[NurtureEnrollmentTable.NextStep]));

        Activity("email", lead, Completed, 4);
        Pass(40);
        Assert.Equal(0, Round());
        Assert.True(Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Fact]
    public void Who_heard_from_the_lead_elsewhere_stops_its_touches_himself()
    {
        var (_, stay) = Nurtured();

        Answered(_funnel.Marketing, stay, _funnel.Clock.UtcNow);

        Assert.False(Row(stay).Contains(NurtureEnrollmentTable.NextTouchOn));
        Pass(90);
        Assert.Equal(0, Round());
    }

    [Fact]
    public void Nothing_goes_on_of_a_stay_that_has_ended_nor_of_a_cadence_that_is_done()
    {
        var (lead, ended) = Nurtured();
        Answered(_funnel.Marketing, ended, _funnel.Clock.UtcNow);
        _funnel.Admin.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) });
        var (_, done) = Nurtured();
        Pass(200);
        while (Round() > 0)
        {
        }

        Answered(_funnel.Marketing, done, _funnel.Clock.UtcNow);
        Answered(_funnel.Marketing, done, null);
        Answered(_funnel.Marketing, ended, null);

        Assert.All(new[] { ended, done }, stay => Assert.False(Row(stay).Contains(NurtureEnrollmentTable.NextTouchOn)));
    }

    [Fact]
    public void Nobody_writes_when_touches_went_on()
    {
        var (_, stay) = Nurtured();

        Assert.Equal(
            "CRMA2015: The column crma_resumedon cannot be written directly. Call crma_RejectLead: it checks who may do it.",
            Refusal.Of(() => _funnel.Admin.Update(new Entity(NurtureEnrollmentTable.LogicalName, stay) { [NurtureEnrollmentTable.ResumedOn] = _funnel.Clock.UtcNow }))
                .Split('\n')[0]);
    }

    [Fact]
    public void A_lead_that_took_another_over_has_that_ones_answers()
    {
        var (master, stay) = Nurtured();
        var other = _funnel.Lead();
        Pass(5);
        Activity("phonecall", other, Completed, 4);
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = other,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });
        Pass(30);

        Assert.Equal(0, Round());
        Assert.True(Row(stay).Contains(NurtureEnrollmentTable.AnsweredOn));
    }

    [Fact]
    public void Answers_cost_a_round_two_requests_however_many_leads_there_are()
    {
        var first = Enumerable.Range(0, 3).Select(_ => Nurtured().Stay).ToArray();
        Pass(35);
        Assert.Equal(3, Round());
        var asked = _funnel.Organization.Requests.FromPluginsDuringLastRequest;

        // Those that were touched are touched no more, and the others do not ask.
        Array.ForEach(first, stay => Answered(_funnel.Marketing, stay, _funnel.Clock.UtcNow));
        _funnel.Administrator.Update(new Entity(NurtureTrackTable.LogicalName, Track()) { [NurtureTrackTable.StopOnAnswer] = false });
        for (var lead = 0; lead < 3; lead++)
        {
            Nurtured();
        }

        Pass(35);
        Assert.Equal(3, Round());
        Assert.Equal(asked - 2, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    private int Round() => _funnel.AdministratorClient.ProcessDue(100).Touched;

    private void Pass(int days) => _funnel.Clock.Advance(TimeSpan.FromDays(days));

    private (Guid Lead, Guid Stay) Nurtured()
    {
        var lead = _funnel.Lead(stage: LeadStage.MarketingQualified);
        return (lead, _funnel.SalesClient.RejectLead(lead, "EARLY").EnrollmentId!.Value);
    }

    private Guid Track() => _funnel.Rows(NurtureTrackTable.LogicalName, NurtureTrackTable.Code, "LONG")[0].Id;

    private Entity Row(Guid stay) => _funnel.Admin.Retrieve(NurtureEnrollmentTable.LogicalName, stay, new ColumnSet(true));

    private static void Answered(IOrganizationService who, Guid stay, DateTime? on) =>
        who.Update(new Entity(NurtureEnrollmentTable.LogicalName, stay) { [NurtureEnrollmentTable.AnsweredOn] = on });

    private void Activity(string table, Guid? lead, int state, int status, params (string Column, object Value)[] more)
    {
        var row = new Entity(table) { ["subject"] = "About machines" };
        if (lead is { } id)
        {
            row["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, id);
        }

        if (table == "appointment")
        {
            row["scheduledstart"] = _funnel.Clock.UtcNow;
            row["scheduledend"] = _funnel.Clock.UtcNow.AddHours(1);
        }

        foreach (var (column, value) in more)
        {
            row[column] = value;
        }

        var activity = _funnel.Admin.Create(row);
        if (state != Open)
        {
            _funnel.Admin.Update(new Entity(table, activity) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) });
        }
    }

    private static EntityCollection Party(Guid lead) =>
        new([new Entity("activityparty") { ["partyid"] = new EntityReference(LeadTable.LogicalName, lead) }]);
}
