using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>What one run of a plug-in has at hand.</summary>
internal sealed class PluginScope
{
    private const string TargetParameter = "Target";

    private readonly IOrganizationServiceFactory _factory;
    private IOrganizationService? _callerService;
    private IOrganizationService? _systemService;
    private DeclaredStep? _step;

    public PluginScope(IServiceProvider services)
    {
        Context = Required<IPluginExecutionContext>(services);
        Tracing = Required<ITracingService>(services);
        _factory = Required<IOrganizationServiceFactory>(services);
    }

    /// <summary>Context of the operation.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>Trace log of this run.</summary>
    public ITracingService Tracing { get; }

    /// <summary>Acts as the user under whom the step runs: what the user may not do fails.</summary>
    public IOrganizationService CallerService => _callerService ??= _factory.CreateOrganizationService(Context.UserId);

    /// <summary>Acts as who began it all, also where the save that is followed was made by the product itself.</summary>
    public IOrganizationService UserService => _factory.CreateOrganizationService(UserId);

    /// <summary>Acts as SYSTEM: for settings, the ledger and evidence, on which users need no privilege.</summary>
    public IOrganizationService SystemService => _systemService ??= _factory.CreateOrganizationService(null);

    /// <summary>Now, in UTC: the instant that the platform gave to the operation. No rule has another clock.</summary>
    public DateTime Now => DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>User who started the operation, whoever the step impersonates.</summary>
    public Guid UserId => Context.InitiatingUserId;

    /// <summary>Record that a Create or Update writes.</summary>
    public Entity Target => Input<Entity>(TargetParameter);

    /// <summary>
    /// Name of the record that the operation is about, where the operation itself does not bring it along; refusals name it. Null by default.
    /// </summary>
    public string? Record { get; set; }

    /// <summary>Record that the operation writes; null for messages that carry none.</summary>
    public Entity? Writes => OptionalInput<Entity>(TargetParameter);

    /// <summary>Record that a Delete removes or to which a Custom API is bound.</summary>
    public EntityReference TargetReference => Input<EntityReference>(TargetParameter);

    /// <summary>Record before the operation, in the columns that the step declares.</summary>
    public IRecordValues PreImage => Image(Context.PreEntityImages, StepAttribute.PreImageAlias, _step?.PreImage);

    /// <summary>Whether the step declares a column for the image before the operation.</summary>
    public bool PreImageBrings(string column) => _step?.PreImage.Contains(column) == true;

    /// <summary>Record after the operation, in the columns that the step declares.</summary>
    public IRecordValues PostImage => Image(Context.PostEntityImages, StepAttribute.PostImageAlias, _step?.PostImage);

    /// <summary>Whether the record is being created, so that there is nothing before.</summary>
    public bool IsCreate => Context.MessageName == "Create";

    /// <summary>Whether the record is being deleted, so that there is nothing after.</summary>
    public bool IsDelete => Context.MessageName == "Delete";

    /// <summary>Says which step runs: its declaration says what the images bring.</summary>
    public void Enter(DeclaredStep? step) => _step = step;

    /// <summary>Reads a request parameter that must be there.</summary>
    public T Input<T>(string name) => Context.InputParameters.TryGetValue(name, out var value) && value is T typed
        ? typed
        : throw new InvalidOperationException($"The request {Context.MessageName} carries no {typeof(T).Name} named {name}.");

    /// <summary>Reads an optional request parameter; the default of the type (null) when it is absent or null.</summary>
    public T? OptionalInput<T>(string name) =>
        Context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : default;

    /// <summary>Sets a response property.</summary>
    public void Answer(string name, object? value) => Context.OutputParameters[name] = value;

    /// <summary>Whether this operation happens inside another one with the given message, at any depth.</summary>
    public bool RunsInside(string message, Func<IPluginExecutionContext, bool>? condition = null)
    {
        foreach (var ancestor in Ancestors())
        {
            if (MessageNames.Registered(ancestor.MessageName) == message && (condition is null || condition(ancestor)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether this operation is what another message on the same record consists of: the platform raised it, no plug-in did, since it
    /// is no deeper.
    /// </summary>
    public bool IsPartOf(string message) => Context.MessageName != message && RunsInside(
        message, context => context.Depth == Context.Depth && context.PrimaryEntityId == Context.PrimaryEntityId);

    /// <summary>The operation of the plug-in, or of the caller, that sent this one; null when nobody inside the server did.</summary>
    public IPluginExecutionContext? Sender
    {
        get
        {
            foreach (var ancestor in Ancestors())
            {
                if (ancestor.Depth < Context.Depth)
                {
                    return ancestor;
                }
            }

            return null;
        }
    }

    /// <summary>Whether this operation, or one around it, deletes the record: afterwards nothing may refer to it.</summary>
    public bool IsDeleting(Guid id) => (IsDelete && Context.PrimaryEntityId == id)
        || RunsInside("Delete", context => context.PrimaryEntityId == id);

    private IEnumerable<IPluginExecutionContext> Ancestors()
    {
        for (var ancestor = Context.ParentContext; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            yield return ancestor;
        }
    }

    private StepImage Image(EntityImageCollection images, string alias, ICollection<string>? declared)
    {
        if (images.TryGetValue(alias, out var image))
        {
            return new StepImage(image, declared ?? []);
        }

        // A row that is not there has no image. Whether the platform looks for it before it runs steps, no page says of every message: then
        // its own fault says which row is missing.
        SystemService.Retrieve(Context.PrimaryEntityName, Context.PrimaryEntityId, new ColumnSet(false));
        throw new InvalidOperationException($"The step on {Context.MessageName} of {Context.PrimaryEntityName} has no image {alias}: import the solution again, its registration was changed.");
    }

    private static T Required<T>(IServiceProvider services)
        where T : class =>
        services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The platform offers no {typeof(T).Name}.");
}
