using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>
/// The rows of the benchmarks: leads with the twelve columns that people usually fill, each with an account and a contact;
/// accounts with a primary contact; an opportunity from every tenth lead. Ids follow from the row's number.
/// </summary>
internal static class SampleRows
{
    /// <summary>Accounts and contacts; leads take turns.</summary>
    public const int Customers = 5_000;

    /// <summary>One lead of so many has an opportunity.</summary>
    public const int LeadsPerOpportunity = 10;

    /// <summary>Own columns of a lead, the two lookups included.</summary>
    public static readonly string[] LeadColumns =
    [
        "subject", "firstname", "lastname", "companyname", "emailaddress1", "telephone1", "jobtitle", "leadsourcecode",
        "estimatedamount", "address1_city", "parentaccountid", "parentcontactid",
    ];

    private static readonly string[] Cities = ["Berlin", "Paris", "Madrid", "Wien", "Kyiv", "Roma", "Oslo", "Porto"];

    public static Guid Account(int number) => Id(1, number % Customers);

    public static Guid Contact(int number) => Id(2, number % Customers);

    public static Guid Lead(int number) => Id(4, number);

    public static Guid Opportunity(int number) => Id(3, number);

    public static Entity AccountRow(int number) => new("account", Account(number))
    {
        ["name"] = Text("Account", number),
        ["address1_city"] = CityOf(number),
        ["primarycontactid"] = new EntityReference("contact", Contact(number)),
    };

    public static Entity ContactRow(int number) => new("contact", Contact(number))
    {
        ["firstname"] = "Maria",
        ["lastname"] = Text("Contact", number),
        ["emailaddress1"] = Mail(number),
    };

    public static Entity LeadRow(int number, Guid id) => new("lead", id)
    {
        ["subject"] = Text("Interested in product", number),
        ["firstname"] = "Ivan",
        ["lastname"] = Text("Lead", number),
        ["companyname"] = Text("Company", number % Customers),
        ["emailaddress1"] = Mail(number),
        ["telephone1"] = Text("+49 30", number),
        ["jobtitle"] = "Head of Purchasing",
        ["leadsourcecode"] = new OptionSetValue(SourceOf(number)),
        ["estimatedamount"] = new Money(AmountOf(number)),
        ["address1_city"] = CityOf(number),
        ["parentaccountid"] = new EntityReference("account", Account(number)),
        ["parentcontactid"] = new EntityReference("contact", Contact(number)),
    };

    public static Entity OpportunityRow(int number) => new("opportunity", Opportunity(number))
    {
        ["name"] = Text("Opportunity", number),
        ["estimatedvalue"] = new Money(AmountOf(number)),
        ["originatingleadid"] = new EntityReference("lead", Lead(number * LeadsPerOpportunity)),
        ["parentaccountid"] = new EntityReference("account", Account(number * LeadsPerOpportunity)),
    };

    public static string Text(string start, int number) => start + " " + number.ToString(CultureInfo.InvariantCulture);

    public static string Mail(int number) => string.Create(CultureInfo.InvariantCulture, $"person{number}@example.com");

    public static string KeyOf(int number) => Text("KEY", number);

    public static string CityOf(int number) => Cities[number % Cities.Length];

    public static int SourceOf(int number) => 1 + (number / 7 % 10);

    public static decimal AmountOf(int number) => 100 + (number % 1_000);

    private static Guid Id(byte kind, int number)
    {
        // Spread over the whole range, as ids of other systems are.
        var spread = unchecked((uint)number * 2654435761u);
        return new Guid(spread, (ushort)number, (ushort)(number >> 16), 0x80, kind, 0, 0, 0, 0, 0, kind);
    }
}
