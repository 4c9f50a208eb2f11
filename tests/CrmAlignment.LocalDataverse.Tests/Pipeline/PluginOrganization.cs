using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Pipeline;

/// <summary>An organization with the test plug-in assembly registered by rows, and steps whose bodies are lambdas.</summary>
public sealed class PluginOrganization : IDisposable
{
    private const string Plugins = "CrmAlignment.LocalDataverse.TestPlugins";

    private readonly List<string> _probes = [];
    private readonly Guid _probeType;

    public PluginOrganization(Func<LocalDataverseOptions, LocalDataverseOptions>? configure = null)
    {
        var options = new LocalDataverseOptions { TimeProvider = Clock };
        Local = LocalOrganization.Open(configure?.Invoke(options) ?? options);
        AssemblyId = Service.Create(new Entity("pluginassembly")
        {
            ["name"] = Plugins,
            ["content"] = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, Plugins + ".dll"))),
        });
        _probeType = Service.Create(new Entity("plugintype")
        {
            ["typename"] = Plugins + ".ProbePlugin",
            ["pluginassemblyid"] = new EntityReference("pluginassembly", AssemblyId),
        });
    }

    public ManualTime Clock { get; } = new();

    public LocalOrganization Local { get; }

    public IOrganizationService Service => Local.AdminService;

    /// <summary>Id of the row of the test plug-in assembly.</summary>
    public Guid AssemblyId { get; }

    public static IPluginExecutionContext ContextOf(IServiceProvider services) =>
        (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;

    public static IOrganizationService ServiceOf(IServiceProvider services, Guid? userId = null) =>
        ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(userId ?? ContextOf(services).UserId);

    /// <summary>Registers a step whose plug-in runs the lambda.</summary>
    public Guid Step(string message, string table, int stage, Action<IServiceProvider> body, bool isAsynchronous = false, string? name = null)
    {
        var messageId = FindByName("sdkmessage", message)!.Value;
        return Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{message} of {table} at {stage}",
            ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", FilterId(messageId, table)),
            ["eventhandler"] = new EntityReference("plugintype", _probeType),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(isAsynchronous ? 1 : 0),
            ["configuration"] = Probe(body, name),
        });
    }

    private string Probe(Action<IServiceProvider> body, string? name = null)
    {
        name ??= "probe " + Guid.NewGuid();
        AppDomain.CurrentDomain.SetData(name, body);
        _probes.Add(name);
        return name;
    }

    public Guid Lead(string subject = "Engines", string lastName = "Byron") =>
        Service.Create(new Entity("lead") { ["subject"] = subject, ["lastname"] = lastName });

    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

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
        Local.Engine.State.ForgetEverything();
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

    private Guid FilterId(Guid message, string table)
    {
        using var transaction = Local.Engine.Store.BeginRead();
        var key = new Dictionary<string, object?>
        {
            ["sdkmessageid"] = new RowReference("sdkmessage", message),
            ["primaryobjecttypecode"] = table,
        };
        return transaction.Find("sdkmessagefilter", key, 1)[0];
    }
}
