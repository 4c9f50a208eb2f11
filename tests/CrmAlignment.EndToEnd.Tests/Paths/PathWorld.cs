using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>An organization in which many cells are tried, one after another: each makes rows of its own.</summary>
internal sealed class PathWorld : IDisposable
{
    private readonly Dictionary<Actor, Guid> _users;
    private int _names;

    public PathWorld()
    {
        Funnel = new Funnel();
        var administrator = User("Sofia");
        Funnel.Admin.Associate(
            "systemuser",
            administrator.Id,
            new Relationship("systemuserroles_association"),
            [new EntityReference("role", Funnel.Organization.AdministratorRoleId)]);
        _users = new()
        {
            [Actor.Marketing] = Funnel.MarketingUser,
            [Actor.Sales] = Funnel.SalesUser,
            [Actor.ProductAdministrator] = Funnel.AdministratorUser,
            [Actor.SystemAdministrator] = administrator.Id,
        };
        ActiveSet = Funnel.Activate();
        North = Unit("North", Funnel.Organization.RootBusinessUnitId);
        Heir = new EntityReference("systemuser", Funnel.User("Nora", Publisher.SalesRole, North));
    }

    public Funnel Funnel { get; }

    public IOrganizationService Admin => Funnel.Admin;

    /// <summary>The criteria set in force: a budget of at least 10,000, enforced.</summary>
    public Guid ActiveSet { get; }

    /// <summary>A business unit below the root.</summary>
    public Guid North { get; }

    /// <summary>A salesperson there.</summary>
    public EntityReference Heir { get; }

    public void Dispose() => Funnel.Dispose();

    public IOrganizationService As(Actor actor) => Funnel.Organization.ServiceFor(_users[actor]);

    public EntityReference UserOf(Actor actor) => new("systemuser", _users[actor]);

    /// <summary>A name that no other row has.</summary>
    public string Name(string what) => $"{what} {++_names}";

    /// <summary>A number that no other row has.</summary>
    public int Number() => ++_names;

    /// <summary>A business unit.</summary>
    public Guid Unit(string name, Guid parent) => Admin.Create(new Entity("businessunit")
    {
        ["name"] = Name(name),
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent),
    });

    /// <summary>A user without roles who owns what is about to move.</summary>
    public EntityReference User(string firstName, Guid? unit = null)
    {
        var name = Name(firstName);
        return new EntityReference("systemuser", Admin.Create(new Entity("systemuser")
        {
            ["firstname"] = name,
            ["lastname"] = "Test",
            ["domainname"] = $"{Guid.NewGuid():N}@contoso.example",
            ["businessunitid"] = new EntityReference("businessunit", unit ?? Funnel.Organization.RootBusinessUnitId),
        }));
    }

    /// <summary>The relationship of a lookup.</summary>
    public Relationship RelationshipOf(string parentTable, string table, string column) => new(
        Funnel.Organization.Catalog.ChildrenOf(parentTable).Single(
            (OneToManyRelationship relationship) => relationship.ReferencingTable == table && relationship.ReferencingColumn == column).SchemaName);
}
