using System;
using System.Collections.Generic;
using System.IO;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Pipeline;

/// <summary>An organization with the test plug-in assembly registered by rows, and steps whose bodies are lambdas.</summary>
public sealed class PluginOrganization : IDisposable
{
    private readonly List<string> _probes = [];
    private readonly Dictionary<string, Guid> _messages = [];

    public PluginOrganization(Func<LocalDataverseOptions, LocalDataverseOptions>? configure = null)
    {
        var options = new LocalDataverseOptions { TimeProvider = Clock };
        Local = LocalOrganization.Open(configure?.Invoke(options) ?? options);
        AssemblyId = RegisterAssembly(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "CrmAlignment.LocalDataverse.TestPlugins.dll")), "CrmAlignment.LocalDataverse.TestPlugins");
        ProbeTypeId = RegisterType("CrmAlignment.LocalDataverse.TestPlugins.ProbePlugin");
    }

    public ManualTime Clock { get; } = new();

    public LocalOrganization Local { get; }

    public IOrganizationService Service => Local.AdminService;

    public Guid AssemblyId { get; }

    public Guid ProbeTypeId { get; }

    public static FaultException<OrganizationServiceFault> Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action);

    public static IPluginExecutionContext ContextOf(IServiceProvider services) =>
        (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;

    public static IOrganizationService ServiceOf(IServiceProvider services, Guid? userId = null) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(userId ?? ContextOf(services).UserId);

    public Guid RegisterAssembly(byte[] content, string name) => Service.Create(new Entity("pluginassembly")
    {
        ["name"] = name,
        ["content"] = Convert.ToBase64String(content),
        ["version"] = "1.0.0.0",
        ["culture"] = "neutral",
        ["publickeytoken"] = "0000000000000000",
        ["isolationmode"] = new OptionSetValue(2),
        ["sourcetype"] = new OptionSetValue(0),
    });

    public Guid RegisterType(string typeName, Guid? assemblyId = null) => Service.Create(new Entity("plugintype")
    {
        ["typename"] = typeName,
        ["name"] = typeName,
        ["friendlyname"] = Guid.NewGuid().ToString(),
        ["pluginassemblyid"] = new EntityReference("pluginassembly", assemblyId ?? AssemblyId),
    });

    /// <summary>Registers a step whose plug-in runs the lambda.</summary>
    public Guid Step(
        string message,
        string? table,
        int stage,
        Action<IServiceProvider> body,
        bool isAsynchronous = false,
        int rank = 1,
        string? filter = null,
        Guid? impersonate = null,
        bool autoDelete = false,
        Guid? pluginTypeId = null,
        string? name = null)
    {
        var step = new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{message} of {table} at {stage}",
            ["sdkmessageid"] = new EntityReference("sdkmessage", MessageId(message)),
            ["eventhandler"] = new EntityReference("plugintype", pluginTypeId ?? ProbeTypeId),
            ["plugintypeid"] = new EntityReference("plugintype", pluginTypeId ?? ProbeTypeId),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(isAsynchronous ? 1 : 0),
            ["rank"] = rank,
            ["configuration"] = Probe(body, name),
            ["filteringattributes"] = filter,
            ["supporteddeployment"] = new OptionSetValue(0),
            ["asyncautodelete"] = autoDelete,
        };
        if (table is not null)
        {
            step["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", FilterId(message, table));
        }

        if (impersonate is { } user)
        {
            step["impersonatinguserid"] = new EntityReference("systemuser", user);
        }

        return Service.Create(step);
    }

    public Guid Image(Guid step, int type, string alias, params string[] columns) => Service.Create(new Entity("sdkmessageprocessingstepimage")
    {
        ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
        ["imagetype"] = new OptionSetValue(type),
        ["entityalias"] = alias,
        ["name"] = alias,
        ["messagepropertyname"] = "Target",
        ["attributes"] = columns.Length == 0 ? null : string.Join(",", columns),
    });

    public string Probe(Action<IServiceProvider> body, string? name = null)
    {
        name ??= "probe " + Guid.NewGuid();
        AppDomain.CurrentDomain.SetData(name, body);
        _probes.Add(name);
        return name;
    }

    public Guid Lead(string subject = "Engines", string lastName = "Byron") =>
        Service.Create(new Entity("lead") { ["subject"] = subject, ["lastname"] = lastName });

    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    public string? SubjectOf(Guid lead) => Read("lead", lead).GetAttributeValue<string>("subject");

    public int Count(string table)
    {
        using var transaction = Local.Engine.Store.BeginRead();
        return transaction.Find(table, new Dictionary<string, object?>()).Count;
    }

    public Guid BusinessUnit(string name, Guid? parent = null) => Service.Create(new Entity("businessunit")
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? Local.RootBusinessUnitId),
    });

    public Guid User(string name, Guid? businessUnit = null) => Service.Create(new Entity("systemuser")
    {
        ["firstname"] = "Test",
        ["lastname"] = name,
        ["domainname"] = name + "@example.org",
        ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? Local.RootBusinessUnitId),
    });

    /// <summary>A role that grants privileges at a depth (1 user, 2 business unit, 4 with child units, 8 organization).</summary>
    public Guid Role(params (string Privilege, int Depth)[] privileges)
    {
        var role = Service.Create(new Entity("role")
        {
            ["name"] = "Role " + Guid.NewGuid(),
            ["businessunitid"] = new EntityReference("businessunit", Local.RootBusinessUnitId),
        });
        foreach (var (privilege, depth) in privileges)
        {
            Insert("roleprivileges", ("roleprivilegeid", Guid.NewGuid()), ("roleid", role), ("privilegeid", PrivilegeId(privilege)), ("privilegedepthmask", depth));
        }

        return role;
    }

    /// <summary>Gives a user the copy of a role that belongs to the user's business unit.</summary>
    public void GiveRole(Guid user, Guid role) =>
        Service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [RoleFor("systemuser", user, role)]);

    /// <summary>The copy of a role that a user or team may have: that of its business unit.</summary>
    public EntityReference RoleFor(string table, Guid principal, Guid role)
    {
        var query = new QueryExpression("role");
        query.Criteria.AddCondition("parentrootroleid", ConditionOperator.Equal, role);
        query.Criteria.AddCondition("businessunitid", ConditionOperator.Equal, Read(table, principal).GetAttributeValue<EntityReference>("businessunitid").Id);
        return Assert.Single(Service.RetrieveMultiple(query).Entities).ToEntityReference();
    }

    public void Insert(string table, params (string Column, object? Value)[] values)
    {
        var row = new Dictionary<string, object?>();
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        using var transaction = Local.Engine.Store.BeginWrite();
        transaction.Insert(table, row);
        transaction.Commit();
        Local.Engine.ForgetCaches();
    }

    public void Dispose()
    {
        Local.Dispose();
        _probes.ForEach(name => AppDomain.CurrentDomain.SetData(name, null));
    }

    private Guid? FindByName(string table, string name)
    {
        using var transaction = Local.Engine.Store.BeginRead();
        return transaction.Find(table, new Dictionary<string, object?> { ["name"] = name }, 1) is [var known] ? known : null;
    }

    private Guid PrivilegeId(string name)
    {
        if (FindByName("privilege", name) is { } known)
        {
            return known;
        }

        var id = Guid.NewGuid();
        Insert("privilege", ("privilegeid", id), ("name", name));
        return id;
    }

    private Guid MessageId(string message)
    {
        if (!_messages.TryGetValue(message, out var id))
        {
            if (FindByName("sdkmessage", message) is { } known)
            {
                id = known;
            }
            else
            {
                id = Guid.NewGuid();
                Insert("sdkmessage", ("sdkmessageid", id), ("name", message));
            }

            _messages.Add(message, id);
        }

        return id;
    }

    private Guid FilterId(string message, string table)
    {
        var id = Guid.NewGuid();
        Insert("sdkmessagefilter", ("sdkmessagefilterid", id), ("sdkmessageid", new RowReference("sdkmessage", MessageId(message))), ("primaryobjecttypecode", table));
        return id;
    }
}
