using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// The step on QualifyLead is registered, by its solution or by hand. Its message has an id that nobody publishes; each environment knows
/// its own, in the tables sdkmessage and sdkmessagefilter, and from these the step is registered where its solution is not installed.
/// </summary>
/// <remarks>
/// The step gets the id that the package gives it, in no solution of its own (the platform keeps it in the default one): the gate solution,
/// imported later, takes over the same row instead of adding a second.
/// https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in
/// </remarks>
internal sealed class GateCheck : ICheck, IRepair
{
    private const string Table = "sdkmessageprocessingstep";
    private const string ImageTable = "sdkmessageprocessingstepimage";

    /// <inheritdoc/>
    public string Name => "gate";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var wrong = new Differences(examination.Gate, examination.Installed).Steps().Where(difference => difference.Kind != DifferenceKind.Removed).ToList();
        if (wrong.Count == 0)
        {
            var way = examination.Installed.Solutions.TryGetValue(Publisher.GateSolutionUniqueName, out var solution) ? $"{solution.Name} {solution.Version}" : "crma doctor --fix";
            return CheckFinding.Ok($"{string.Join(", ", examination.Gate.Steps.Select(step => step.Name))} is registered by {way}.");
        }

        return CheckFinding.Of(
            CheckLevel.Warning, "QualifyLead asks no criteria before it begins; what it creates and changes is guarded all the same",
            [.. wrong.Select(difference => difference.Kind == DifferenceKind.Added ? $"{difference.Name} is missing" : $"{difference.Name} has {difference.Text}")],
            $"Deploy {Publisher.GateSolutionUniqueName}, or run crma doctor --fix, which registers the step by the message's id in this environment.");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Repair(Examination examination)
    {
        var done = new List<string>();
        foreach (var step in examination.Gate.Steps.Where(step => examination.Installed.Steps.All(stored => stored.Id != step.Id)))
        {
            done.Add(Register(examination.Service, step));
        }

        return done;
    }

    private static string Register(IOrganizationService service, PluginStep step)
    {
        if (FilterOf(service, step) is not { } filter)
        {
            return $"Not registered: this environment has no event {step.Message} of {step.Table} on which steps may be (sdkmessagefilter).";
        }

        if (RowLookup.Find(service, "plugintype", "typename", step.Class) is not { } type)
        {
            return $"Not registered: the class {step.Class} is not in the plug-in assembly of this environment. Run crma deploy first.";
        }

        service.Create(Row(step, filter, new EntityReference("plugintype", type)));
        foreach (var image in step.Images)
        {
            service.Create(Row(step, image));
        }

        return $"Registered the step {step.Name} on the message {filter.GetAttributeValue<EntityReference>("sdkmessageid").Id}.";
    }

    private static Entity? FilterOf(IOrganizationService service, PluginStep step)
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("sdkmessageid"), TopCount = 1 };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, step.Table);
        query.Criteria.AddCondition("iscustomprocessingstepallowed", ConditionOperator.Equal, true);
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, step.Message);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static Entity Row(PluginStep step, Entity filter, EntityReference type) => new(Table, step.Id)
    {
        ["name"] = step.Name,
        ["description"] = step.Name,
        ["sdkmessageid"] = filter["sdkmessageid"],
        ["sdkmessagefilterid"] = filter.ToEntityReference(),
        ["plugintypeid"] = type,
        ["stage"] = new OptionSetValue(step.Stage),
        ["mode"] = new OptionSetValue(step.IsAsynchronous ? 1 : 0),
        ["rank"] = step.Rank,
        ["supporteddeployment"] = new OptionSetValue(0),
        ["asyncautodelete"] = step.DeletesJob,
        ["filteringattributes"] = step.Filter.Count == 0 ? null : string.Join(',', step.Filter),
    };

    private static Entity Row(PluginStep step, StepImage image) => new(ImageTable, image.Id)
    {
        ["name"] = image.Name,
        ["entityalias"] = image.Alias,
        ["imagetype"] = new OptionSetValue(image.Type),
        ["messagepropertyname"] = image.Property,
        ["attributes"] = image.Columns.Count == 0 ? null : string.Join(',', image.Columns),
        ["sdkmessageprocessingstepid"] = new EntityReference(Table, step.Id),
    };
}
