using System;
using System.Collections.Generic;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>Reading, through the service and in bare SQLite.</summary>
/// <param name="service">The service of an administrator.</param>
/// <param name="sales">The service of a salesperson.</param>
/// <param name="bare">The baseline.</param>
/// <param name="leads">Number of leads.</param>
internal sealed class ReadTrials(IOrganizationService service, IOrganizationService sales, BareSqlite bare, int leads)
{
    /// <summary>Greatest page of the platform.</summary>
    private const int Page = 5_000;

    /// <summary>Lead sources of the sample rows.</summary>
    private const int Sources = 10;

    private static readonly ColumnSet TenColumns = new(
        "subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "jobtitle", "leadsourcecode",
        "estimatedamount", "parentaccountid");

    public IEnumerable<Trial> All() =>
    [
        new("retrieve by id, 10 columns", Target.Microseconds(50), ById, number => bare.ById(Lead(number))) { PerRound = 1_000 },
        new("retrieve by id as a salesperson", Target.Microseconds(50), ByIdOfSales, number => bare.ById(Lead(number)))
        {
            PerRound = 1_000,
        },
        new("retrieve by alternate key, 10 columns", Target.Microseconds(50), ByKey, number => bare.ByKey(Key(number)))
        {
            PerRound = 1_000,
        },
        new("query: alternate key equals, 10 columns", Target.Microseconds(50), QueryByKey, number => bare.ByKey(Key(number)))
        {
            PerRound = 1_000,
        },
        new("query: lookup equals, 3 columns", Target.Microseconds(50), QueryByLookup, number => bare.ByLookup(Lead(number)))
        {
            PerRound = 1_000,
        },
        new("page of 5,000 rows, 10 columns", Target.Milliseconds(40), _ => ReadPage(), _ => Require(bare.Page().Count, Math.Min(Page, leads))),
        new("sum and group by over half of the rows", Target.Milliseconds(40), _ => Group(), _ => Require(bare.Group().Count, Sources)),
        new("three links, 5,000 rows, 10 columns", Target.Milliseconds(80), _ => ReadJoined(), _ => Require(bare.Joined().Count, Math.Min(Page, leads))),
    ];

    private void ById(int number) => service.Retrieve("lead", Number(number), TenColumns);

    private void ByIdOfSales(int number) => sales.Retrieve("lead", Number(number), TenColumns);

    /// <summary>Prints what the objects of requests and answers take by themselves.</summary>
    public void PrintObjects()
    {
        AnswerObjects.PrintRow(service, () => RequestByKey(1));
        AnswerObjects.PrintRows(service, GroupQuery);
    }

    private void ByKey(int number) => service.Execute(RequestByKey(number));

    private RetrieveRequest RequestByKey(int number) => new()
    {
        Target = new EntityReference("lead", LeadTable.ExternalKey, Key(number)),
        ColumnSet = TenColumns,
    };

    private void QueryByKey(int number)
    {
        var query = new QueryExpression("lead") { ColumnSet = TenColumns };
        query.Criteria.AddCondition(LeadTable.ExternalKey, ConditionOperator.Equal, Key(number));
        Require(service.RetrieveMultiple(query), 1);
    }

    private void QueryByLookup(int number)
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name", "estimatedvalue") };
        query.Criteria.AddCondition("originatingleadid", ConditionOperator.Equal, Lead(number));
        Require(service.RetrieveMultiple(query), 1);
    }

    private void ReadPage() =>
        Require(service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = TenColumns }), Math.Min(Page, leads));

    private void Group() => Require(service.RetrieveMultiple(GroupQuery()), Sources);

    private static FetchExpression GroupQuery() => new(
        """
        <fetch aggregate='true'><entity name='lead'>
          <attribute name='estimatedamount' aggregate='sum' alias='total' />
          <attribute name='leadid' aggregate='count' alias='count' />
          <attribute name='leadsourcecode' groupby='true' alias='source' />
          <filter><condition attribute='address1_city' operator='in'>
            <value>Berlin</value><value>Madrid</value><value>Kyiv</value><value>Oslo</value></condition></filter>
        </entity></fetch>
        """);

    private void ReadJoined() =>
        Require(
            service.RetrieveMultiple(new FetchExpression(
                """
                <fetch><entity name='lead'>
                  <attribute name='subject' /><attribute name='lastname' /><attribute name='leadsourcecode' />
                  <attribute name='estimatedamount' />
                  <link-entity name='account' from='accountid' to='parentaccountid' alias='a'>
                    <attribute name='name' /><attribute name='address1_city' />
                    <link-entity name='contact' from='contactid' to='primarycontactid' alias='c'>
                      <attribute name='fullname' /><attribute name='emailaddress1' />
                    </link-entity>
                  </link-entity>
                  <link-entity name='opportunity' from='originatingleadid' to='leadid' link-type='outer' alias='o'>
                    <attribute name='name' /><attribute name='estimatedvalue' />
                  </link-entity>
                </entity></fetch>
                """)),
            Math.Min(Page, leads));

    private Guid Lead(int number) => SampleRows.Lead(Spread(number, SampleRows.LeadsPerOpportunity));

    private string Key(int number) => SampleRows.KeyOf(Spread(number, 1));

    private static void Require(EntityCollection rows, int count) => Require(rows.Entities.Count, count);

    private static void Require(int rows, int count)
    {
        if (rows != count)
        {
            throw new InvalidOperationException($"The query returned {rows} rows instead of {count}.");
        }
    }

    // Rows all over the table, each time others: what one page of SQLite holds must not serve all.
    private int Spread(int number, int step) => (int)(number * 7_919L % (leads / step)) * step;

    private Guid Number(int number) => SampleRows.Lead(Spread(number, 1));
}
