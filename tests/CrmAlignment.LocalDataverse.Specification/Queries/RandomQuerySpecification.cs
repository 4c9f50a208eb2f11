using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Queries.Model;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>Queries made at random find what LINQ finds in the same rows. A failure prints the query's seed.</summary>
[Capability("Queries", "Random queries against LINQ")]
[Trait(Category.Name, Category.Slow)]
public abstract class RandomQuerySpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "Thousands of queries over rows of their own.";

    [SkippableFact]
    public void Filters_and_links_of_all_kinds_find_what_linq_finds() => ForRandomQueries(1500, (world, service, random) =>
    {
        var query = new RandomQueries(world, random).Next();
        var fetch = ModelFetchXml.Write(query);

        var expected = Sorted(new ModelAnswer(world).Rows(query).Select(row => Signature(query, alias => row[alias]?.Id)));
        Same(expected, Signatures(query, service.RetrieveMultiple(new FetchExpression(fetch.ToString()))), fetch.ToString());
    });

    [SkippableFact]
    public void Conversion_to_QueryExpression_and_back_finds_the_same() => ForRandomQueries(300, (world, service, random) =>
    {
        var query = new RandomQueries(world, random).Next();
        var fetch = ModelFetchXml.Write(query).ToString();

        var expression = ((FetchXmlToQueryExpressionResponse)service.Execute(
            new FetchXmlToQueryExpressionRequest { FetchXml = fetch })).Query;
        var back = ((QueryExpressionToFetchXmlResponse)service.Execute(
            new QueryExpressionToFetchXmlRequest { Query = expression })).FetchXml;

        var expected = Sorted(Signatures(query, service.RetrieveMultiple(new FetchExpression(fetch))));
        Same(expected, Signatures(query, service.RetrieveMultiple(expression)), fetch);
        Same(expected, Signatures(query, service.RetrieveMultiple(new FetchExpression(back))), back);
    });

    [SkippableFact]
    public void Orders_sort_and_pages_hold_every_row_once() => ForRandomQueries(400, (world, service, random) =>
    {
        var queries = new RandomQueries(world, random);
        var query = queries.Next();
        var keys = Enumerable.Range(0, random.Next(1, 4)).Select(_ => queries.One(RandomQueries.Scopes(query)))
            .Select(scope => (scope.Alias, Column: queries.One(scope.Table.Columns), IsDescending: random.Next(2) == 0)).ToList();
        var fetch = ModelFetchXml.Write(query);
        fetch.Element("entity")!.Add(keys.Select(key => new XElement(
            "order",
            key.Alias == query.Alias ? null : new XAttribute("entityname", key.Alias),
            new XAttribute("attribute", key.Column.Name),
            new XAttribute("descending", key.IsDescending ? "true" : "false"))));
        fetch.SetAttributeValue("useraworderby", "true");

        var whole = Signatures(query, service.RetrieveMultiple(new FetchExpression(fetch.ToString()))).ToList();
        var rows = new ModelAnswer(world).Rows(query);
        Same(Sorted(rows.Select(row => Signature(query, alias => row[alias]?.Id))), whole, fetch.ToString());
        Assert.Equal(whole, Pages(query, service, fetch, random.Next(1, 9), withCookie: random.Next(3) > 0));
        var bySignature = rows.ToLookup(row => Signature(query, alias => row[alias]?.Id));
        for (var index = 1; index < whole.Count; index++)
        {
            var (before, after) = (bySignature[whole[index - 1]].First(), bySignature[whole[index]].First());
            Assert.True(keys.Select(key => Compare(world, key, before, after)).FirstOrDefault(order => order != 0) <= 0, fetch.ToString());
        }
    });

    [SkippableFact]
    public void Aggregates_are_those_of_linq() => ForRandomQueries(600, (world, service, random) =>
    {
        var queries = new RandomQueries(world, random);
        var query = queries.Next(joinsOnly: true);
        var scopes = RandomQueries.Scopes(query);
        var groups = Enumerable.Range(0, random.Next(3)).Select(index => RandomAggregates.Group(queries, scopes, "g" + index)).ToList();
        var aggregates = Enumerable.Range(0, random.Next(1, 4))
            .Select(index => RandomAggregates.Aggregate(queries, scopes, "a" + index)).ToList();
        var fetch = ModelFetchXml.Write(
            query, node => groups.Concat(aggregates).Where(column => column.Alias == node.Alias).Select(column => column.Element));
        fetch.SetAttributeValue("aggregate", "true");

        var expected = new ModelAnswer(world).Rows(query)
            .GroupBy(row => string.Join('|', groups.Select(group => group.Of([row]))))
            .Select(group => $"{group.Key}:{string.Join('|', aggregates.Select(aggregate => aggregate.Of([.. group])))}");
        var found = service.RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities.Select(row =>
            string.Join('|', groups.Select(group => group.Of(row))) + ":" + string.Join('|', aggregates.Select(part => part.Of(row))));

        // Without groups there is one row even when no row is found.
        var rows = expected.ToList();
        Assert.Equal(rows.Count == 0 && groups.Count == 0 ? 1 : rows.Count, found.Count());
        Same(Sorted(rows), rows.Count == 0 ? [] : found, fetch.ToString());
    });

    private void ForRandomQueries(int count, Action<ModelWorld, IOrganizationService, Random> test)
    {
        using var organization = Environment.RequireLocal(Reason).OpenAnother(options => options);
        var world = new ModelWorld(organization.AdminService);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => test(world, organization.AdminService, new Random(seed))));
    }

    // Names the query, which a seed alone does not show.
    private static void Same(List<string> expected, IEnumerable<string> found, string fetchXml)
    {
        var sorted = Sorted(found);
        Assert.True(
            expected.SequenceEqual(sorted), $"{fetchXml}\nExpected: {string.Join(", ", expected)}\nFound: {string.Join(", ", sorted)}");
    }

    private static string Signature(ModelNode query, Func<string, Guid?> idOf) =>
        string.Join(' ', RandomQueries.Scopes(query).Select(scope => idOf(scope.Alias)?.ToString() ?? "-"));

    private static IEnumerable<string> Signatures(ModelNode query, EntityCollection found) => found.Entities.Select(row =>
        Signature(query, alias => alias == query.Alias ? row.Id : (Guid?)row.GetAttributeValue<AliasedValue>(alias)?.Value));

    private static List<string> Sorted(IEnumerable<string> signatures) => [.. signatures.Order(StringComparer.Ordinal)];

    private static List<string> Pages(ModelNode query, IOrganizationService service, XElement fetch, int size, bool withCookie)
    {
        var found = new List<string>();
        fetch.SetAttributeValue("count", size);
        for (var page = 1; ; page++)
        {
            fetch.SetAttributeValue("page", page);
            var rows = service.RetrieveMultiple(new FetchExpression(fetch.ToString()));
            found.AddRange(Signatures(query, rows));
            if (!rows.MoreRecords)
            {
                return found;
            }

            fetch.SetAttributeValue("paging-cookie", withCookie ? rows.PagingCookie : null);
        }
    }

    // Lookups are ordered by the name of the row that they refer to.
    private static int Compare(
        ModelWorld world, (string Alias, ModelColumn Column, bool IsDescending) key, ImmutableDictionary<string, ModelRow?> before,
        ImmutableDictionary<string, ModelRow?> after)
    {
        var order = ModelValues.Order(ValueOf(before), ValueOf(after));
        return key.IsDescending ? -order : order;

        object? ValueOf(ImmutableDictionary<string, ModelRow?> row)
        {
            var value = row[key.Alias]?[key.Column.Name];
            return key.Column.Type == ModelType.Lookup
                ? world.Find(key.Column.Target, value)?[key.Column.Target == "account" ? "name" : "fullname"]
                : value;
        }
    }
}

public sealed class RandomQueriesInMemory(InMemoryEnvironment environment) : RandomQuerySpecification<InMemoryEnvironment>(environment);

public sealed class RandomQueriesOnFile(FileEnvironment environment) : RandomQuerySpecification<FileEnvironment>(environment);

public sealed class RandomQueriesLive(LiveEnvironment environment) : RandomQuerySpecification<LiveEnvironment>(environment);

public sealed class RandomQueriesOverHttp(OverHttpEnvironment environment) : RandomQuerySpecification<OverHttpEnvironment>(environment);
