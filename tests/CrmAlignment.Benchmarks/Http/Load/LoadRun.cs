using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Benchmarks.Http.Load;

/// <summary>Many callers at once, and what the server has afterwards beside what they were told.</summary>
internal static class LoadRun
{
    /// <summary>Lets callers send until they are done.</summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="clients">How many callers.</param>
    /// <param name="goesOn">Makes what says whether a caller sends another request.</param>
    public static async Task<IReadOnlyList<LoadClient>> RunAsync(Uri service, int clients, Func<Func<bool>> goesOn)
    {
        using var http = new HttpClient { BaseAddress = service };
        var all = Enumerable.Range(1, clients).Select(number => new LoadClient(http, number)).ToList();
        await Task.WhenAll(all.Select(client => Task.Run(() => client.RunAsync(goesOn()))));
        return all;
    }

    /// <summary>What differs: answers that nobody asked for, rows that are lost, doubled, or other than written.</summary>
    /// <param name="clients">The callers, when they are done.</param>
    /// <param name="service">Reads all rows.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyList<LoadClient> clients, IOrganizationService service)
    {
        var wanted = clients.SelectMany(client => client.Rows).Select(row => $"{row.Key} {row.Value}").ToHashSet(StringComparer.Ordinal);
        var had = Stored(service).ToList();
        return
        [
            .. clients.SelectMany(client => client.Unexpected),
            .. wanted.Except(had).Select(row => $"lost: {row}"),
            .. had.Except(wanted).Select(row => $"not asked for: {row}"),
            .. had.GroupBy(row => row).Where(row => row.Count() > 1).Select(row => $"doubled: {row.Key}"),
        ];
    }

    private static IEnumerable<string> Stored(IOrganizationService service)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("numberofemployees"), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return $"{row.Id} {row.GetAttributeValue<int>("numberofemployees")}";
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
