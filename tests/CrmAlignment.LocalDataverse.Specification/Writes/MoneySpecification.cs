using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/transaction-currency-currency-entity: the base amount is the amount
/// divided by the exchange rate.
/// </summary>
[Capability("Writes", "Money and exchange rates")]
public abstract class MoneySpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Money_in_another_currency_gets_its_base_amount()
    {
        var lead = Read("lead", Lead(100m, Currency("EUR", 0.8m)));

        // 100 EUR at 0.8 EUR a dollar are 125 dollars.
        Assert.Equal(125m, lead.GetAttributeValue<Money>("estimatedamount_base").Value);
        Assert.Equal(0.8m, lead["exchangerate"]);
    }

    [SkippableFact]
    public void Base_amount_keeps_four_digits()
    {
        var lead = Read("lead", Lead(100m, Currency("CHF", 0.9m)));

        // 100 / 0.9 = 111.11111...
        Assert.Equal(111.1111m, lead.GetAttributeValue<Money>("estimatedamount_base").Value);
    }

    [SkippableFact]
    public void RetrieveExchangeRate_reads_the_rate_of_a_currency()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveexchangeraterequest
        Assert.Equal(0.8m, Rate(Currency("EUR", 0.8m).Id));
        Assert.Equal(1m, Rate(Environment.RequireLocal("its base currency is known").Organization.BaseCurrencyId));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Rate(Guid.NewGuid())).ErrorCode);
    }

    private decimal Rate(Guid currency) =>
        ((RetrieveExchangeRateResponse)Service.Execute(new RetrieveExchangeRateRequest { TransactionCurrencyId = currency })).ExchangeRate;

    [Fact]
    public void Money_without_a_currency_gets_one_and_is_rounded_to_the_columns_digits()
    {
        var lead = Read("lead", Lead(100.005m, null));

        Assert.NotNull(lead.GetAttributeValue<EntityReference>("transactioncurrencyid"));
        Assert.Equal(100.01m, lead.GetAttributeValue<Money>("estimatedamount").Value);
    }

    [SkippableFact]
    public void Money_without_a_currency_is_in_that_of_the_users_settings()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings: the default currency of the user.
        using var organization = OpenAnother();
        var service = organization.AdminService;
        var euro = Euro(service);
        var early = service.Create(LeadOf(100m));
        var empty = service.Create(LeadOf(null));
        Prefer(organization, euro);

        service.Update(new Entity("lead", early) { ["estimatedamount"] = new Money(40m) });
        service.Update(new Entity("lead", empty) { ["estimatedamount"] = new Money(40m) });

        // A row keeps the currency that it has. 40 EUR at 0.8 EUR a dollar are 50 dollars.
        Assert.Equal((organization.BaseCurrencyId, 40m), Amount(early));
        Assert.Equal((euro, 50m), Amount(empty));
        Assert.Equal((euro, 125m), Amount(service.Create(LeadOf(100m))));
        Assert.False(service.Retrieve("lead", service.Create(LeadOf(null)), new ColumnSet(true)).Contains("transactioncurrencyid"));

        (Guid Currency, decimal Base) Amount(Guid id)
        {
            var lead = service.Retrieve("lead", id, new ColumnSet(true));
            return (lead.GetAttributeValue<EntityReference>("transactioncurrencyid").Id, lead.GetAttributeValue<Money>("estimatedamount_base").Value);
        }
    }

    [SkippableFact]
    public void Amount_that_changes_changes_its_base_amount_by_the_rate_of_the_row()
    {
        var id = Lead(100m, Currency("EUR", 0.8m));

        Service.Update(new Entity("lead", id) { ["estimatedamount"] = new Money(40m) });

        Assert.Equal(50m, Read("lead", id).GetAttributeValue<Money>("estimatedamount_base").Value);
    }

    [SkippableFact]
    public void Currency_that_changes_changes_every_base_amount()
    {
        var id = Lead(100m, Currency("EUR", 0.8m));

        Service.Update(new Entity("lead", id) { ["transactioncurrencyid"] = Currency("GBP", 0.5m) });

        var lead = Read("lead", id);
        Assert.Equal((200m, 0.5m), (lead.GetAttributeValue<Money>("estimatedamount_base").Value, lead["exchangerate"]));
    }

    [SkippableFact]
    public void Rate_of_the_currency_that_changes_leaves_stored_rows_alone()
    {
        var euro = Currency("EUR", 0.8m);
        var id = Lead(100m, euro);

        Service.Update(new Entity("transactioncurrency", euro.Id) { ["exchangerate"] = 0.5m });

        Assert.Equal(125m, Read("lead", id).GetAttributeValue<Money>("estimatedamount_base").Value);
    }

    [Fact]
    public void Amount_that_is_cleared_clears_its_base_amount()
    {
        var id = Lead(100m, null);

        Service.Update(new Entity("lead", id) { ["estimatedamount"] = null });

        var lead = Read("lead", id);
        Assert.False(lead.Contains("estimatedamount"));
        Assert.False(lead.Contains("estimatedamount_base"));
    }

    private Guid Lead(decimal amount, EntityReference? currency) =>
        Create("lead", ("subject", "x"), ("lastname", "y"), ("estimatedamount", new Money(amount)), ("transactioncurrencyid", currency));

    private LocalOrganization OpenAnother() => Environment.RequireLocal("settings of the user stay changed").OpenAnother(options => options);

    private static Entity LeadOf(decimal? amount) =>
        Row("lead", ("subject", "x"), ("lastname", "y"), ("estimatedamount", amount is { } value ? new Money(value) : null));

    private static Guid Euro(IOrganizationService service) => service.Create(Row(
        "transactioncurrency",
        ("currencyname", "Euro"),
        ("isocurrencycode", "EUR"),
        ("currencysymbol", "E"),
        ("currencyprecision", 2),
        ("exchangerate", 0.8m)));

    private static void Prefer(LocalOrganization organization, Guid currency) => organization.AdminService.Execute(new UpdateUserSettingsSystemUserRequest
    {
        UserId = organization.SystemUserId,
        Settings = Row("usersettings", ("transactioncurrencyid", new EntityReference("transactioncurrency", currency))),
    });

    private EntityReference Currency(string code, decimal rate)
    {
        Environment.RequireLocal("a live environment may have the currency, and cannot lose it again");
        return CreateReference(
            "transactioncurrency",
            ("currencyname", code),
            ("isocurrencycode", code),
            ("currencysymbol", code[..1]),
            ("currencyprecision", 2),
            ("exchangerate", rate));
    }
}

public sealed class MoneyInMemory(InMemoryEnvironment environment) : MoneySpecification<InMemoryEnvironment>(environment);

public sealed class MoneyOnFile(FileEnvironment environment) : MoneySpecification<FileEnvironment>(environment);

public sealed class MoneyLive(LiveEnvironment environment) : MoneySpecification<LiveEnvironment>(environment);

public sealed class MoneyOverHttp(OverHttpEnvironment environment) : MoneySpecification<OverHttpEnvironment>(environment);
