using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Writes suggested steps as crma_SuggestSteps answers them.</summary>
internal static class StepJson
{
    /// <summary>The whole.</summary>
    public static string Of(Entity playbook, IEnumerable<JsonObject> steps) => new JsonObject()
        .Add("playbookId", playbook.Id.ToString("D"))
        .Add("name", Text(playbook, PlaybookTable.Name))
        .Add("version", playbook.GetAttributeValue<int?>(PlaybookTable.Version))
        .Add("description", Text(playbook, PlaybookTable.Description))
        .Add("steps", steps)
        .ToString();

    /// <summary>A step that is not written down, since who asks could not answer it.</summary>
    public static JsonObject OfStep(Entity step) => Said(
            new JsonObject().AddOptional("runId", null),
            Text(step, PlaybookStepTable.Name), step.GetAttributeValue<int?>(PlaybookStepTable.Sequence), step.GetAttributeValue<OptionSetValue>(PlaybookStepTable.Responsible))
        .AddOptional("channel", Channel(step.GetAttributeValue<OptionSetValue>(PlaybookStepTable.Channel)))
        .Add("guidance", Text(step, PlaybookStepTable.Guidance))
        .Add("outcome", nameof(StepOutcome.Suggested))
        .AddOptional("dueOn", null)
        .Add("dueText", "")
        .Add("reason", "")
        .Add("answeredBy", "")
        .AddOptional("answeredOn", null);

    /// <summary>A step that was suggested, with what became of it.</summary>
    /// <param name="run">Its row.</param>
    /// <param name="format">How the reader sees dates: the browser need not be in his time zone.</param>
    public static JsonObject OfRun(Entity run, MessageFormat format) => Said(
            new JsonObject().AddOptional("runId", run.Id.ToString("D")),
            Text(run, PlaybookRunTable.Name), run.GetAttributeValue<int?>(PlaybookRunTable.Sequence), run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Responsible))
        .AddOptional("channel", Channel(OfStep<OptionSetValue>(run, PlaybookStepTable.Channel)))
        .Add("guidance", OfStep<string>(run, PlaybookStepTable.Guidance) ?? "")
        .Add("outcome", ((StepOutcome)(run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Outcome)?.Value ?? (int)StepOutcome.Suggested)).ToString())
        .AddOptional("dueOn", Instant(run, PlaybookRunTable.DueOn))
        .Add("dueText", run.GetAttributeValue<DateTime?>(PlaybookRunTable.DueOn) is { } due ? format.Text(DateTime.SpecifyKind(due, DateTimeKind.Utc)) : "")
        .Add("reason", Text(run, PlaybookRunTable.Reason))
        .Add("answeredBy", run.GetAttributeValue<EntityReference>(PlaybookRunTable.AnsweredBy)?.Name ?? "")
        .AddOptional("answeredOn", Instant(run, PlaybookRunTable.AnsweredOn));

    private static JsonObject Said(JsonObject json, string name, int? sequence, OptionSetValue? responsible) => json
        .Add("sequence", sequence)
        .Add("name", name)
        .Add("responsible", ((ResponsibleSide)(responsible?.Value ?? (int)ResponsibleSide.Both)).ToString());

    private static string? Channel(OptionSetValue? channel) => channel is null ? null : ((TouchChannel)channel.Value).ToString();

    private static string? Instant(Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(Entity row, string column) => row.GetAttributeValue<string>(column) ?? "";

    private static T? OfStep<T>(Entity run, string column)
        where T : class => LinkedValues.Of<T>(run, LeadRuns.Step, column);
}
