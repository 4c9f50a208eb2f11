using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// What the objects of a request and of its answer allocate when they are made by hand, of the same values and in their size: the least that any
/// platform behind the contracts of the SDK can allocate. Without it, nobody can say what of an allocation is ours.
/// </summary>
internal static class AnswerObjects
{
    private const int Rounds = 10_000;

    private static readonly List<KeyValuePair<string, object>> Values = [];
    private static readonly List<KeyValuePair<string, string>> Texts = [];

    // Kept, so that nothing is left out as unused.
    private static object? _made;

    /// <summary>Prints it for one row that is found by its key.</summary>
    /// <param name="service">Answers the request.</param>
    /// <param name="request">Makes the request.</param>
    public static void PrintRow(IOrganizationService service, Func<RetrieveRequest> request)
    {
        var answer = ((RetrieveResponse)service.Execute(request())).Entity;
        Print("row by alternate key", () => (request(), new RetrieveResponse { Results = { ["Entity"] = Copy(answer) } }));
    }

    /// <summary>Prints it for the rows of a query.</summary>
    /// <param name="service">Answers the request.</param>
    /// <param name="query">Makes the query.</param>
    public static void PrintRows(IOrganizationService service, Func<QueryBase> query)
    {
        var answer = service.RetrieveMultiple(query());
        Print("sums of a group by", () =>
        {
            var rows = new EntityCollection([.. answer.Entities.Select(Copy)]) { EntityName = answer.EntityName };
            return (new RetrieveMultipleRequest { Query = query() }, new RetrieveMultipleResponse { Results = { ["EntityCollection"] = rows } });
        });
    }

    private static void Print(string name, Func<object> make)
    {
        for (var round = 0; round < Rounds; round++)
        {
            _made = make();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            _made = make();
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds;
        Console.WriteLine($"request and answer alone, made by hand: {name,-22} {bytes / 1024:N1} KB");
    }

    private static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion };
        Values.Clear();
        Texts.Clear();
        foreach (var (name, value) in row.Attributes)
        {
            Values.Add(KeyValuePair.Create(name, Copy(value)));
        }

        foreach (var (name, text) in row.FormattedValues)
        {
            Texts.Add(KeyValuePair.Create(name, new string(text.AsSpan())));
        }

        copy.Attributes.AddRange(Values);
        copy.FormattedValues.AddRange(Texts);
        return copy;
    }

    private static object Copy(object value) => value switch
    {
        string text => new string(text.AsSpan()),
        Money money => new Money(money.Value),
        OptionSetValue option => new OptionSetValue(option.Value),
        EntityReference reference => new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name },
        AliasedValue aliased => new AliasedValue(aliased.EntityLogicalName, aliased.AttributeLogicalName, Copy(aliased.Value)),
        Guid id => id,
        int number => number,
        decimal number => number,
        _ => value,
    };
}
