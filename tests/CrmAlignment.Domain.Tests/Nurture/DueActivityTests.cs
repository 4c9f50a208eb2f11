using System;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Nurture;

public sealed class DueActivityTests
{
    private static readonly DateTime DueOn = new(2026, 4, 6, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.NewGuid();
    private static readonly RecordValue Owner = RecordValue.Lookup("systemuser", Guid.NewGuid());
    private static readonly StepActivity Call = new(TouchActivity.PhoneCall, "Call", null);

    [Fact]
    public void Of_is_due_when_the_touch_is_and_belongs_to_the_owner_of_the_lead() =>
        Assert.Equal(new DueActivity(Call, Lead, Owner, DueOn), DueActivity.Of(Enrollment(2), Track, Nurtured(LeadStage.Nurture)));

    [Theory]
    [InlineData(LeadStage.SalesReady)]
    [InlineData(LeadStage.MarketingQualified)]
    [InlineData(LeadStage.Disqualified)]
    public void Of_is_none_for_a_lead_that_has_left_nurture(LeadStage stage) => Assert.Null(DueActivity.Of(Enrollment(2), Track, Nurtured(stage)));

    [Fact]
    public void Of_is_none_for_a_lead_that_is_gone_and_a_step_that_makes_none_or_is_gone()
    {
        Assert.Null(DueActivity.Of(Enrollment(2), Track, null));
        Assert.Null(DueActivity.Of(Enrollment(1), Track, Nurtured(LeadStage.Nurture)));
        Assert.Null(DueActivity.Of(Enrollment(3), Track, Nurtured(LeadStage.Nurture)));
        Assert.Null(DueActivity.Of(Enrollment(null), Track, Nurtured(LeadStage.Nurture)));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(TouchActivity.None, "Hello", null)]
    [InlineData(TouchActivity.Task, null, "Step 1")]
    [InlineData(TouchActivity.Task, "  ", "Step 1")]
    [InlineData(TouchActivity.EmailDraft, "Hello", "Hello")]
    public void StepActivity_takes_the_name_of_the_step_where_it_has_no_subject(TouchActivity? kind, string? subject, string? expected) =>
        Assert.Equal(expected, StepActivity.Of((int?)kind, subject, "Step 1", null)?.Subject);

    [Fact]
    public void StepActivity_looks_at_the_template_of_an_email_draft_alone()
    {
        var template = Guid.NewGuid();

        Assert.Equal(template, StepActivity.Of((int)TouchActivity.EmailDraft, null, "Step 1", template)!.TemplateId);
        Assert.Null(StepActivity.Of((int)TouchActivity.Task, null, "Step 1", template)!.TemplateId);
    }

    private static NurtureTrack Track { get; } = new(
        Guid.NewGuid(), "Slow", Guid.NewGuid(), true, 6, [new NurtureStep(1, 14), new NurtureStep(2, 30) { Activity = Call }]);

    private static NurturedLead Nurtured(LeadStage stage) => new(stage, HasOpportunity: false) { Owner = Owner };

    private static OpenEnrollment Enrollment(int? step) => new(Guid.NewGuid(), new RecordSnapshot()
        .Set(NurtureEnrollmentTable.LeadId, RecordValue.Lookup("lead", Lead))
        .Set(NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(step is null ? null : DueOn))
        .Set(NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(step)));
}
