using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// The accounts of customers by name, however it is spaced and capitalized: a customer who is written in two ways would count as two
/// clients. Which ways were taken for one is kept, so that people can see it.
/// </summary>
public sealed class CustomerAccounts
{
    private const string LogicalName = "account";
    private const string Name = "name";

    private readonly IOrganizationService _service;
    private readonly Lazy<Dictionary<string, Guid>> _accounts;
    private readonly Dictionary<string, SortedSet<string>> _spellings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The accounts of an organization; those that are stored are read when the first is asked for.</summary>
    /// <param name="service">Service of the user who makes the accounts.</param>
    public CustomerAccounts(IOrganizationService service)
    {
        _service = service;
        _accounts = new Lazy<Dictionary<string, Guid>>(Stored);
    }

    /// <summary>Names that were written in several ways and taken for one customer, each with its ways.</summary>
    public IReadOnlyList<string> Merged =>
        [.. _spellings.Values.Where(ways => ways.Count > 1).Select(ways => string.Join(" = ", ways.Select(way => $"\"{way}\""))).Order(StringComparer.Ordinal)];

    /// <summary>The account of a customer, made when there is none yet.</summary>
    /// <param name="name">Name of the customer.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The name is longer than that of an account may be.</exception>
    public EntityReference Of(string name)
    {
        var folded = Folded(name);
        if (!_spellings.TryGetValue(folded, out var ways))
        {
            _spellings.Add(folded, ways = new SortedSet<string>(StringComparer.Ordinal));
        }

        ways.Add(name);
        if (!_accounts.Value.TryGetValue(folded, out var account))
        {
            account = _service.Create(new Entity(LogicalName) { [Name] = name });
            _accounts.Value.Add(folded, account);
        }

        return new EntityReference(LogicalName, account);
    }

    private Dictionary<string, Guid> Stored()
    {
        var stored = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var account in AllRows.Of(_service, LogicalName, Name))
        {
            if (account.GetAttributeValue<string>(Name) is { } name)
            {
                stored.TryAdd(Folded(name), account.Id);
            }
        }

        return stored;
    }

    // As the product compares segments: look-alike forms and blanks make no other customer.
    private static string Folded(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
