using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>Answers reads with random rows, and writes nothing down but that it was asked to.</summary>
internal sealed class PretendedService(RandomRows rows, Random random) : IOrganizationService, IOrganizationServiceFactory
{
    private const string Ledger = "crma_kpifact";
    private const string Variables = "environmentvariabledefinition";

    // The same question gets the same answer. Two tables are not random: the ledger holds what was posted, at first
    // nothing, and no environment variable is set, so that each has its default.
    private readonly Dictionary<string, Entity[]> _found = new() { [Ledger] = [], [Variables] = [] };
    private readonly List<Entity> _facts = [];

    private readonly List<Guid> _made = [];

    /// <summary>What was asked, in order, without the ids that a run makes up.</summary>
    public List<string> Requests { get; } = [];

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public Guid Create(Entity entity)
    {
        _made.Add(entity.Id);

        // A key may hold the row's own id, which is new in each run.
        Requests.Add("Create " + Text(entity).Replace($"{entity.Id:N}", "made", StringComparison.Ordinal));
        if (entity.LogicalName == Ledger)
        {
            _facts.Add(entity);
        }

        return Guid.Empty;
    }

    /// <summary>Answers from now on with the rows of the ledger that were created so far, and forgets what was asked.</summary>
    public void KeepLedger()
    {
        _found[Ledger] = [.. _facts];
        Requests.Clear();
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Requests.Add($"Retrieve {entityName} {id}");
        // Whole: a user always has a business unit.
        var row = rows.Whole(entityName, random);
        row.Id = id;
        return row;
    }

    public void Update(Entity entity) =>
        Requests.Add(_made.Aggregate($"Update {entity.Id} {Text(entity)}", (text, id) => text.Replace($"{id}", "made", StringComparison.Ordinal)));

    public void Delete(string entityName, Guid id) => Requests.Add($"Delete {entityName} {id}");

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Requests.Add($"Execute {request.RequestName}");
        return request switch
        {
            RetrieveUserPrivilegeByPrivilegeNameRequest => new RetrieveUserPrivilegeByPrivilegeNameResponse
            {
                Results = { ["RolePrivileges"] = new RolePrivilege[random.Next(2)] },
            },
            RetrieveEntityRequest metadata => rows.Metadata(metadata),
            RetrieveMetadataChangesRequest changes => rows.Execute(changes),
            _ => new OrganizationResponse(),
        };
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No step associates.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No step disassociates.");

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var table = ((QueryExpression)query).EntityName;
        Requests.Add("RetrieveMultiple " + table);
        if (!_found.TryGetValue(table, out var found))
        {
            // A query finds a row once; a row of the ledger is written once and whole.
            var isWhole = table == "crma_kpifact";
            _found[table] = found = [.. Enumerable.Range(0, random.Next(3)).Select(_ => isWhole ? rows.Whole(table, random) : rows.Row(table, random))
                .DistinctBy(row => row.Id)];
        }

        foreach (var link in ((QueryExpression)query).LinkEntities.Where(link => link.JoinOperator == JoinOperator.Inner && link.Columns.Columns.Count > 0))
        {
            Array.ForEach(found, row => Join(row, link));
        }

        return new EntityCollection(found);
    }

    // An inner link always finds a row, and its own columns are those that the query names.
    private void Join(Entity row, LinkEntity link)
    {
        if (!row.Attributes.Keys.Any(name => name.StartsWith(link.EntityAlias + ".", StringComparison.Ordinal)))
        {
            var linked = rows.Row(link.LinkToEntityName, random);
            linked[link.LinkToAttributeName] =
                row.Attributes.TryGetValue(link.LinkFromAttributeName, out var from) && from is EntityReference { Id: var id } ? id : linked.Id;
            foreach (var column in link.Columns.Columns.Where(linked.Contains))
            {
                row[$"{link.EntityAlias}.{column}"] = new AliasedValue(link.LinkToEntityName, column, linked[column]);
            }
        }
    }

    /// <summary>A record's columns and values.</summary>
    public static string Text(Entity entity) => entity.LogicalName + ": " + string.Join(
        ", ", entity.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key} = {Text(attribute.Value)}"));

    private static string Text(object? value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => $"option {option.Value}",
        Money money => $"money {money.Value}",
        _ => $"{value}",
    };
}
