using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Nurture;

/// <summary>The activity that a touch of a step makes.</summary>
/// <param name="Kind">Task, phone call or email draft.</param>
/// <param name="Subject">Its subject, where no template brings one.</param>
/// <param name="TemplateId">Template of an email draft; null for none.</param>
public sealed record StepActivity(TouchActivity Kind, string Subject, Guid? TemplateId)
{
    /// <summary>Of what a row of crma_nurturestep says; null when its touches make none, as those of rows from before do.</summary>
    /// <param name="kind">Value of the choice; null for none.</param>
    /// <param name="subject">Subject; the name of the step when null or blank.</param>
    /// <param name="name">Name of the step.</param>
    /// <param name="templateId">Template; looked at for an email draft alone.</param>
    public static StepActivity? Of(int? kind, string? subject, string name, Guid? templateId) =>
        (TouchActivity?)kind is not { } activity || activity == TouchActivity.None ? null : new StepActivity(
            activity, string.IsNullOrWhiteSpace(subject) ? name : subject!, activity == TouchActivity.EmailDraft ? templateId : null);
}
