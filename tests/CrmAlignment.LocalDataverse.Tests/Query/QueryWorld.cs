using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Query.Reading;
using CrmAlignment.LocalDataverse.Query.Runs;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

/// <summary>An organization with rows of its own, and short ways to ask it.</summary>
public sealed class QueryWorld : IDisposable
{
    private readonly OrganizationStore _store;
    private readonly StoreTransaction _transaction;

    public QueryWorld(Func<MetadataCatalog, MetadataCatalog>? extend = null)
    {
        _store = OrganizationStore.OpenInMemory(extend is null ? PlatformCatalog.Instance : extend(PlatformCatalog.Instance));
        _transaction = _store.BeginWrite();
        Context = new()
        {
            // A Wednesday, 23:30 in Kyiv (UTC+3 in summer): still the day before midnight there, two hours earlier in UTC.
            UtcNow = new DateTime(2026, 7, 15, 20, 30, 0, DateTimeKind.Utc),
            User = new()
            {
                Organization = new OrganizationSettings(),
                Currencies = Currencies.Load(_transaction),
                Limits = new QueryLimits(),
            },
        };
    }

    internal QueryContext Context { get; set; }

    internal StoreTransaction Transaction => _transaction;

    public void Dispose()
    {
        _transaction.Dispose();
        _store.Dispose();
    }

    public Guid Add(string table, params (string Column, object? Value)[] values)
    {
        var id = Guid.NewGuid();
        var row = values.ToDictionary(value => value.Column, value => value.Value);
        row[_transaction.Catalog.Table(table).PrimaryIdColumn] = id;
        _transaction.Insert(table, row);
        return id;
    }

    public EntityCollection Run(QueryBase query) => QueryEngine.Execute(_transaction, QueryReader.Read(query), Context);

    public EntityCollection Fetch(string fetchXml) => Run(new FetchExpression(fetchXml));

    /// <summary>The subjects of the leads that a condition finds, sorted and joined.</summary>
    public string Leads(string condition) => Subjects(Fetch(
        $"<fetch><entity name='lead'><attribute name='subject'/><filter>{condition}</filter></entity></fetch>"));

    /// <summary>The subjects of the leads that a condition of the SDK finds, sorted and joined.</summary>
    public string Leads(string column, ConditionOperator op, params object[] values)
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition(column, op, values);
        return Subjects(Run(query));
    }

    public int Fault(Action action) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;

    public string FaultText(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Message;

    private static string Subjects(EntityCollection found) =>
        string.Join(' ', found.Entities.Select(entity => entity.GetAttributeValue<string>("subject")).Order(StringComparer.Ordinal));
}
