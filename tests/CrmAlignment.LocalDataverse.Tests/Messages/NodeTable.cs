using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>
/// A custom table "new_node": each row may have a parent node, a customer account, a code (alternate key) and any number of
/// leads (N:N).
/// </summary>
internal static class NodeTable
{
    public const string Name = "new_node";
    public const string Parent = "new_node_parent";
    public const string Customer = "new_account_node";
    public const string Leads = "new_node_leads";

    /// <summary>Adds the table.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="parent">Cascades from a node to the nodes below it.</param>
    /// <param name="customer">Cascades from an account to its nodes.</param>
    public static void AddTo(PluginOrganization organization, CascadeSettings? parent = null, CascadeSettings? customer = null) =>
        organization.Local.Engine.Store.Migrate(catalog => catalog.WithTables([Node(), Intersect()]).WithRelationships(
        [
            new OneToManyRelationship(Parent, Name, Name, "new_parentid") { Cascade = parent ?? CascadeSettings.Parental },
            new OneToManyRelationship(Customer, "account", Name, "new_customerid") { Cascade = customer ?? CascadeSettings.Referential },
            new ManyToManyRelationship(Leads, Name, "lead", "new_node_lead", "new_nodeid", "leadid"),
        ]));

    /// <summary>Creates a node.</summary>
    /// <param name="service">The service.</param>
    /// <param name="name">Its name.</param>
    /// <param name="parent">The node above it.</param>
    /// <param name="account">Its customer.</param>
    /// <param name="code">Its code.</param>
    /// <returns>Its id.</returns>
    public static Guid Create(IOrganizationService service, string name, Guid? parent = null, Guid? account = null, string? code = null) => service.Create(new Entity(Name)
    {
        ["new_name"] = name,
        ["new_code"] = code,
        ["new_parentid"] = parent is { } node ? new EntityReference(Name, node) : null,
        ["new_customerid"] = account is { } customer ? new EntityReference("account", customer) : null,
    });

    private static TableDefinition Node() => new TableDefinition(Name, "new_nodeid", "new_name",
    [
        new ColumnDefinition("new_nodeid", ColumnType.UniqueIdentifier) { IsValidForUpdate = false },
        new ColumnDefinition("new_name", ColumnType.String) { MaxLength = 100 },
        new ColumnDefinition("new_code", ColumnType.String) { MaxLength = 100 },
        new ColumnDefinition("new_rank", ColumnType.Integer) { MinValue = 0, MaxValue = 100 },
        new ColumnDefinition("new_parentid", ColumnType.Lookup) { Targets = [Name] },
        new ColumnDefinition("new_customerid", ColumnType.Lookup) { Targets = ["account"] },
        .. StandardColumns.For(OwnershipType.User),
        .. StandardColumns.ActiveInactive(Name),
    ])
    {
        Ownership = OwnershipType.User,
    }.WithKey(new KeyDefinition("new_code_key", ["new_code"])).WithKey(new KeyDefinition("new_place_key", ["new_parentid", "new_rank"]));

    private static TableDefinition Intersect() => new("new_node_lead", "new_node_leadid", null,
    [
        new ColumnDefinition("new_node_leadid", ColumnType.UniqueIdentifier),
        new ColumnDefinition("new_nodeid", ColumnType.UniqueIdentifier),
        new ColumnDefinition("leadid", ColumnType.UniqueIdentifier),
        .. StandardColumns.For(OwnershipType.None),
    ])
    {
        Ownership = OwnershipType.None,
        IsIntersect = true,
    };
}
