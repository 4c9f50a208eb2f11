using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// The event of CreateMultiple or UpdateMultiple that a single Create or Update raises as well, with a collection of one row. Its
/// steps run around those of the single message, as they do when the bulk message itself was sent.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#message-pipelines-merged.</remarks>
internal sealed class BulkEvent
{
    private const string Targets = "Targets";

    private readonly RequestScope _single;
    private readonly RequestScope _bulk;
    private readonly EntityCollection _rows;

    private BulkEvent(RequestScope single, string message, StepSet steps)
    {
        _single = single;
        Steps = steps;
        _rows = new EntityCollection { EntityName = single.Primary!.LogicalName };
        _rows.Entities.Add((Entity)single.Request["Target"]);
        _bulk = single.ForBulk(message, new OrganizationRequest(message) { RequestId = single.Request.RequestId, [Targets] = _rows });
        _bulk.Steps = steps;
    }

    /// <summary>The steps of the bulk message.</summary>
    public StepSet Steps { get; }

    /// <summary>The bulk event of a request.</summary>
    /// <param name="scope">The request, its Target the pipeline's own.</param>
    /// <param name="steps">The steps of the bulk message.</param>
    /// <returns>The event; null when it has no steps.</returns>
    public static BulkEvent? Of(RequestScope scope, StepSet steps) => steps.IsEmpty ? null : new BulkEvent(scope, MessageOf(scope)!, steps);

    /// <summary>The bulk message whose event a request raises.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>Its name; null when the request raises none, or is itself one row of a bulk request.</returns>
    public static string? MessageOf(RequestScope scope)
    {
        var message = scope.Message switch
        {
            "Create" => "CreateMultiple",
            "Update" => "UpdateMultiple",
            _ => null,
        };
        return message is null || (scope.Parent?.Message == message && !scope.IsFromPlugin) || scope.Optional<Entity>("Target") is null
            ? null
            : message;
    }

    /// <summary>Runs the steps of one stage.</summary>
    /// <param name="runner">Runs them.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="steps">The steps.</param>
    public void Run(StepRunner runner, int stage, PluginStep[] steps)
    {
        Enter();
        runner.Run(_bulk, stage, steps);

        // A plug-in may have put another row in the place of the one it got.
        if (_bulk.Request.Parameters.TryGetValue(Targets, out var value) && value is EntityCollection { Entities: [var row, ..] })
        {
            _single.Request["Target"] = row;
        }
    }

    /// <summary>Reads the row before the operation when a step asks for it.</summary>
    public void KeepBefore()
    {
        Enter();
        _bulk.ForgetRows();
        _bulk.Rows.KeepBefore(_bulk, Steps);
    }

    /// <summary>Reads the row after the operation when a step asks for it, and gives the event its response.</summary>
    public void KeepAfter()
    {
        Enter();
        _bulk.Response = new OrganizationResponse { ResponseName = _bulk.Message };
        if (_single.Message == "Create")
        {
            _bulk.Response.Results["Ids"] = new[] { _single.Primary!.Id };
        }

        _bulk.Rows.KeepAfter(_bulk, Steps);
    }

    /// <summary>Queues the asynchronous steps.</summary>
    /// <param name="queue">The queue.</param>
    public void Enqueue(IStepQueue queue) => queue.Enqueue(_bulk, Steps.Asynchronous);

    private void Enter()
    {
        _bulk.Execution = _single.Execution;
        _rows.Entities[0] = (Entity)_single.Request["Target"];
        _bulk.Request[Targets] = _rows;
    }
}
