using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Plugins;

/// <summary>
/// Registers the plug-ins of the test assembly by rows, as any client of the platform does, and takes the registrations back when
/// it is disposed. What plug-ins do is said by a script (see ScriptPlugin in the test assembly) that can note lines in a journal;
/// local organizations can also run a delegate of the test.
/// </summary>
public sealed class PluginRegistration : IDisposable
{
    private const string AssemblyName = "CrmAlignment.LocalDataverse.TestPlugins";
    private readonly SpecificationEnvironment _environment;
    private readonly List<EntityReference> _registered = [];
    private readonly List<string> _probes = [];
    private Guid _journal;

    /// <summary>Registers the test assembly, unless it is registered already.</summary>
    /// <param name="environment">Where to register.</param>
    /// <param name="service">Service of another organization to register in; null for the environment's.</param>
    public PluginRegistration(SpecificationEnvironment environment, IOrganizationService? service = null)
    {
        _environment = environment;
        Service = service ?? environment.Service;
        AssemblyId = Find("pluginassembly", ("name", AssemblyName)) ?? Service.Create(new Entity("pluginassembly")
        {
            ["name"] = AssemblyName,
            ["content"] = Convert.ToBase64String(AssemblyContent),
            ["isolationmode"] = new OptionSetValue(2),
            ["sourcetype"] = new OptionSetValue(0),
        });
    }

    /// <summary>Bytes of the test assembly.</summary>
    public static byte[] AssemblyContent => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll"));

    /// <summary>Id of the test assembly's row.</summary>
    public Guid AssemblyId { get; }

    /// <summary>Lines that scripts noted, in order.</summary>
    public IReadOnlyList<string> Notes =>
        _journal == Guid.Empty
            || Service.Retrieve("annotation", _journal, new ColumnSet("notetext")).GetAttributeValue<string>("notetext") is not { } text
            ? []
            : text.Split('\n');

    private IOrganizationService Service { get; }

    private Guid Journal =>
        _journal != Guid.Empty ? _journal : _journal = Service.Create(
            new Entity("annotation") { ["subject"] = "Journal of a specification" });

    /// <summary>Id of the row of one of the test assembly's classes, registered when it is not yet.</summary>
    /// <param name="className">Its name without the namespace.</param>
    public Guid TypeId(string className)
    {
        var typeName = $"{AssemblyName}.{className}";
        return Find("plugintype", ("typename", typeName)) ?? Service.Create(new Entity("plugintype")
        {
            ["typename"] = typeName,
            ["friendlyname"] = typeName,
            ["name"] = typeName,
            ["workflowactivitygroupname"] = className.EndsWith("Activity", StringComparison.Ordinal) ? "Specifications" : null,
            ["pluginassemblyid"] = new EntityReference("pluginassembly", AssemblyId),
        });
    }

    /// <summary>Registers a step that runs a script.</summary>
    /// <param name="message">Name of the message.</param>
    /// <param name="table">Logical name of the table; null for every table.</param>
    /// <param name="stage">10, 20 or 40.</param>
    /// <param name="script">The instructions, one a line.</param>
    /// <param name="settings">Anything else; null for a plain step.</param>
    /// <returns>Id of the step.</returns>
    public Guid Step(string message, string? table, int stage, string script, StepSettings? settings = null) =>
        Step(message, table, stage, TypeId("ScriptPlugin"), Script(script), settings);

    /// <summary>Registers a step that runs a delegate of the test; skips the test on a live environment.</summary>
    /// <param name="message">Name of the message.</param>
    /// <param name="table">Logical name of the table; null for every table.</param>
    /// <param name="stage">10, 20 or 40.</param>
    /// <param name="body">What the plug-in does.</param>
    /// <param name="settings">Anything else; null for a plain step.</param>
    /// <returns>Id of the step.</returns>
    public Guid Step(string message, string? table, int stage, Action<IServiceProvider> body, StepSettings? settings = null) =>
        Step(message, table, stage, TypeId("ProbePlugin"), Probe(body), settings);

    /// <summary>Registers a step of any class.</summary>
    /// <param name="message">Name of the message.</param>
    /// <param name="table">Logical name of the table; null for every table.</param>
    /// <param name="stage">10, 20 or 40.</param>
    /// <param name="typeId">Id of the plugintype row.</param>
    /// <param name="configuration">Unsecure configuration; null for none.</param>
    /// <param name="settings">Anything else; null for a plain step.</param>
    /// <returns>Id of the step.</returns>
    public Guid Step(string message, string? table, int stage, Guid typeId, string? configuration, StepSettings? settings = null)
    {
        settings ??= StepSettings.Default;
        var messageId = MessageId(message);
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{message} of {table ?? "any table"} at {stage}",
            ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = table is null ? null : new EntityReference("sdkmessagefilter", FilterId(messageId, table)),
            ["eventhandler"] = new EntityReference("plugintype", typeId),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(settings.IsAsynchronous ? 1 : 0),
            ["rank"] = settings.Rank,
            ["supporteddeployment"] = new OptionSetValue(0),
            ["invocationsource"] = new OptionSetValue(0),
            ["configuration"] = configuration,
            ["filteringattributes"] = settings.FilteringColumns,
            ["asyncautodelete"] = settings.AsyncAutoDelete,
        };
        if (settings.ImpersonatingUserId is { } user)
        {
            step["impersonatinguserid"] = new EntityReference("systemuser", user);
        }

        if (settings.SecureConfiguration is { } secure)
        {
            step["sdkmessageprocessingstepsecureconfigid"] = new EntityReference(
                "sdkmessageprocessingstepsecureconfig",
                Keep(new Entity("sdkmessageprocessingstepsecureconfig") { ["secureconfig"] = secure }));
        }

        return Keep(step);
    }

    /// <summary>Registers an image.</summary>
    /// <param name="step">Id of the step.</param>
    /// <param name="type">0 before, 1 after, 2 both.</param>
    /// <param name="alias">Key under which the plug-in finds it.</param>
    /// <param name="property">Message property that it is of.</param>
    /// <param name="columns">Its columns; all when none is named.</param>
    /// <returns>Id of the image.</returns>
    public Guid Image(Guid step, int type, string alias, string property = "Target", params string[] columns) =>
        Service.Create(new Entity("sdkmessageprocessingstepimage")
        {
            ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
            ["imagetype"] = new OptionSetValue(type),
            ["entityalias"] = alias,
            ["name"] = alias,
            ["messagepropertyname"] = property,
            ["attributes"] = columns.Length == 0 ? null : string.Join(',', columns),
        });

    /// <summary>Registers a Custom API. Its plug-in does what the request parameter Script says.</summary>
    /// <param name="name">End of its unique name; what is before makes it unique.</param>
    /// <param name="values">Columns that differ from a global action with a plug-in and steps of every kind.</param>
    /// <returns>The API, with its unique name as name.</returns>
    public EntityReference Api(string name, params (string Column, object? Value)[] values)
    {
        var uniqueName = $"spec_{Guid.NewGuid():N}_{name}";
        var row = new Entity("customapi")
        {
            ["uniquename"] = uniqueName,
            ["name"] = uniqueName,
            ["displayname"] = name,
            ["description"] = "Of a specification",
            ["bindingtype"] = new OptionSetValue(0),
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(2),
            ["plugintypeid"] = new EntityReference("plugintype", TypeId("ScriptApiPlugin")),
        };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        var api = new EntityReference("customapi", Keep(row)) { Name = uniqueName };
        Input(api, "Script", 10, isOptional: true);
        return api;
    }

    /// <summary>Registers a request parameter of a Custom API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="name">Its unique name.</param>
    /// <param name="type">Its type, as customapirequestparameter.type numbers it.</param>
    /// <param name="isOptional">Whether it may be absent.</param>
    /// <param name="table">Logical name of its table; null for any.</param>
    public void Input(EntityReference api, string name, int type, bool isOptional = false, string? table = null)
    {
        var row = Parameter("customapirequestparameter", api, name, type, table);
        row["isoptional"] = isOptional;
        Service.Create(row);
    }

    /// <summary>Registers a response property of a Custom API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="name">Its unique name.</param>
    /// <param name="type">Its type, as customapiresponseproperty.type numbers it.</param>
    /// <param name="table">Logical name of its table; null for any.</param>
    public void Output(EntityReference api, string name, int type, string? table = null) =>
        Service.Create(Parameter("customapiresponseproperty", api, name, type, table));

    /// <summary>A request to a Custom API.</summary>
    /// <param name="api">The API.</param>
    /// <param name="script">What its plug-in does; empty for nothing.</param>
    public OrganizationRequest Request(EntityReference api, string script = "") => new(api.Name) { ["Script"] = Script(script) };

    /// <summary>Takes one registration back.</summary>
    /// <param name="registration">The step or Custom API.</param>
    public void Delete(EntityReference registration)
    {
        Service.Delete(registration.LogicalName, registration.Id);
        _registered.RemoveAll(row => row.Id == registration.Id);
    }

    /// <summary>Takes the registrations back.</summary>
    public void Dispose()
    {
        // The newest first: steps before the APIs that they run on.
        for (var index = _registered.Count - 1; index >= 0; index--)
        {
            Service.Delete(_registered[index].LogicalName, _registered[index].Id);
        }

        _probes.ForEach(name => AppDomain.CurrentDomain.SetData(name, null));
    }

    private Guid Keep(Entity row)
    {
        var id = Service.Create(row);
        _registered.Add(new EntityReference(row.LogicalName, id));
        return id;
    }

    private static Entity Parameter(string kind, EntityReference api, string name, int type, string? table) => new(kind)
    {
        ["customapiid"] = new EntityReference("customapi", api.Id),
        ["uniquename"] = name,
        ["name"] = name,
        ["displayname"] = name,
        ["description"] = "Of a specification",
        ["type"] = new OptionSetValue(type),
        ["logicalentityname"] = table,
    };

    private string Script(string instructions) =>
        instructions.Contains("note ", StringComparison.Ordinal) ? $"journal {Journal}\n{instructions}" : instructions;

    private string Probe(Action<IServiceProvider> body)
    {
        _environment.RequireLocal("the plug-in runs a delegate of the test");
        var name = "probe " + Guid.NewGuid();
        AppDomain.CurrentDomain.SetData(name, body);
        _probes.Add(name);
        return name;
    }

    private Guid MessageId(string message) =>
        Find("sdkmessage", ("name", message)) ?? throw new InvalidOperationException($"The environment has no message '{message}'.");

    private Guid FilterId(Guid message, string table) =>
        Find("sdkmessagefilter", ("sdkmessageid", message), ("primaryobjecttypecode", table))
        ?? throw new InvalidOperationException($"The environment has no filter of the message for '{table}'.");

    private Guid? Find(string table, params (string Column, object Value)[] values)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        foreach (var (column, value) in values)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return Service.RetrieveMultiple(query).Entities.Select(row => (Guid?)row.Id).FirstOrDefault();
    }
}
