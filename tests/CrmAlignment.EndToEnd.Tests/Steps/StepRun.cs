using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Solution.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>One run of a step over random records: the same seed gives the same records and answers.</summary>
internal sealed class StepRun : IServiceProvider, ITracingService
{
    // Operations around a save, among them those by which the guards know the product's own work.
    private static readonly string[] Around =
        ["Create", "Update", "Delete", "Assign", "QualifyLead", "SetState", "crma_OfferLead", "crma_AcceptLead", "crma_RejectLead", "crma_FoldKpis", "crma_AgreeCriteriaSet"];

    private static readonly string[] Parents = ["lead", "opportunity", "crma_criteriaset", "crma_handover", "account"];

    private readonly List<string> _traces = [];
    private readonly PretendedService _service;
    private readonly Dictionary<string, object?> _values;
    private IPluginExecutionContext _context;
    private readonly Entity _target;
    private readonly EntityImageCollection _unchanged;

    /// <param name="rows">Makes the records.</param>
    /// <param name="step">The step, as it is registered.</param>
    /// <param name="seed">Decides the records.</param>
    /// <param name="columns">Whether images bring every column of the table, or just those that the step is registered with.</param>
    /// <param name="maySet">Which columns the save may set; any by default.</param>
    public StepRun(
        RandomRows rows, PluginStep step, int seed, ImageColumns columns = ImageColumns.Registered, Predicate<AttributeMetadata>? maySet = null)
    {
        var random = new Random(seed);
        var before = rows.Row(step.Table, random);
        _target = rows.Change(before, random, maySet ?? (_ => true));
        var after = new Entity(step.Table, before.Id);
        after.Attributes.AddRange(before.Attributes.Concat(_target.Attributes).GroupBy(pair => pair.Key).Select(group => group.Last()));
        _service = new PretendedService(rows, random);
        _values = new()
        {
            ["MessageName"] = step.Message,
            ["PrimaryEntityName"] = step.Table,
            ["PrimaryEntityId"] = before.Id,
            ["Stage"] = step.Stage,
            ["Depth"] = 2,
            ["Mode"] = step.IsAsynchronous ? 1 : 0,
            ["OperationCreatedOn"] = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            ["UserId"] = new Guid(7, 0, 0, new byte[8]),
            ["InputParameters"] = Parameters(step, before.ToEntityReference(), random),
            ["OutputParameters"] = new ParameterCollection(),
            ["SharedVariables"] = new ParameterCollection(),
            ["PreEntityImages"] = Image("PreImage", before, step.PreImage, columns),
            ["PostEntityImages"] = Image("PostImage", after, step.PostImage, columns),
            ["ParentContext"] = random.Next(2) == 0 ? null : Parent(random),
        };
        _context = Pretended.Of<IPluginExecutionContext>(_values);
        _unchanged = Image("PostImage", before, step.PostImage, columns);
    }

    /// <summary>Why the step refused; null when it passed.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What the step wrote, beside the Target.</summary>
    public IEnumerable<string> Writes => _service.Requests.Where(request => !request.StartsWith("Retrieve", StringComparison.Ordinal));

    /// <summary>What went wrong unexpectedly, as the trace log has it; null when nothing did.</summary>
    public string? Unexpected => _traces.Find(trace => trace.Contains("CRMA9005", StringComparison.Ordinal));

    /// <summary>Everything that the step did: its requests, what it made of the Target, and its refusal.</summary>
    public string Outcome => string.Join("\n", [.. _service.Requests, PretendedService.Text(_target), Refusal]);

    /// <summary>Has the ledger hold what the record contributed before the save: the step posts it after a save that changed nothing.</summary>
    public StepRun PostBefore(IPlugin plugin)
    {
        _context = Pretended.Of<IPluginExecutionContext>(new(_values) { ["PostEntityImages"] = _unchanged });
        Execute(plugin);
        _context = Pretended.Of<IPluginExecutionContext>(_values);
        Refusal = null;
        _service.KeepLedger();
        return this;
    }

    /// <summary>Runs the step.</summary>
    public StepRun Execute(IPlugin plugin)
    {
        try
        {
            plugin.Execute(this);
        }
        catch (InvalidPluginExecutionException refusal)
        {
            Refusal = refusal.Message;
        }

        return this;
    }

    public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? _context
        : serviceType == typeof(IOrganizationServiceFactory) ? _service
        : serviceType == typeof(ITracingService) ? this
        : null;

    public void Trace(string format, params object[] args) => _traces.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

    private static EntityImageCollection Image(string alias, Entity row, string registered, ImageColumns columns)
    {
        var image = new Entity(row.LogicalName, row.Id);
        var brought = registered.Split(',');
        image.Attributes.AddRange(row.Attributes.Where(attribute => columns == ImageColumns.Every || registered == "*" || brought.Contains(attribute.Key)));
        return registered.Length == 0 ? [] : new EntityImageCollection { [alias] = image };
    }

    private static IPluginExecutionContext Parent(Random random) => Pretended.Of<IPluginExecutionContext>(new()
    {
        ["MessageName"] = Around[random.Next(Around.Length)],
        ["PrimaryEntityName"] = Parents[random.Next(Parents.Length)],
        ["PrimaryEntityId"] = Guid.Empty,
        ["Depth"] = 1,
        ["InputParameters"] = new ParameterCollection(),
        ["SharedVariables"] = new ParameterCollection(),
    });

    private ParameterCollection Parameters(PluginStep step, EntityReference record, Random random) => step.Message switch
    {
        "Create" or "Update" => new() { ["Target"] = _target },
        "Delete" => new() { ["Target"] = record },
        "Assign" => new() { ["Target"] = record, ["Assignee"] = new EntityReference("systemuser", new Guid(8, 0, 0, new byte[8])) },
        "QualifyLead" => new() { ["LeadId"] = record },
        "Merge" => new() { ["Target"] = record, ["SubordinateId"] = new Guid(9, 0, 0, new byte[8]) },
        "SetStateDynamicEntity" => new()
        {
            ["EntityMoniker"] = record,
            ["State"] = new OptionSetValue(random.Next(3)),
            ["Status"] = new OptionSetValue(-1),
        },
        _ => throw new InvalidOperationException($"The parameters of {step.Message} are not known: add them here."),
    };
}
