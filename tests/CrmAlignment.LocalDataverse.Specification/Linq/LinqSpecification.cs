using System;
using System.Linq;
using System.Linq.Expressions;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Linq;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-linq-construct-query, and its examples:
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/linq-query-examples.
/// </summary>
[Capability("Queries", "LINQ")]
public abstract class LinqSpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private readonly string _mark = Guid.NewGuid().ToString("N")[..16];
    private readonly OrganizationServiceContext _context;
    private readonly EntityReference _ada;

    // Ada is the primary contact of Alpine, and nobody is of Berg and Coho.
    protected LinqSpecification(TEnvironment environment)
        : base(environment)
    {
        _context = new OrganizationServiceContext(Service);
        _ada = CreateReference("contact", ("lastname", "Ada" + _mark));
        Service.Create(new Account
        {
            Name = "Alpine",
            AccountNumber = _mark,
            NumberOfEmployees = 10,
            Revenue = new Money(100m),
            IndustryCode = new OptionSetValue(1),
            DoNotPhone = true,
            PrimaryContactId = _ada,
        });
        Service.Create(new Account { Name = "Berg", AccountNumber = _mark, NumberOfEmployees = 20, Revenue = new Money(50m), DoNotPhone = false });
        Service.Create(new Account { Name = "Coho", AccountNumber = _mark, NumberOfEmployees = 20, DoNotPhone = false });
    }

    private IQueryable<Account> Accounts => _context.CreateQuery<Account>().Where(account => account.AccountNumber == _mark);

    [Fact]
    public void Where_compares_a_column_with_a_value()
    {
        var ten = 10;
        Assert.Equal("Alpine", Names(account => account.Name == "Alpine"));
        Assert.Equal("Berg Coho", Names(account => account.Name != "Alpine"));
        Assert.Equal("Berg Coho", Names(account => account.NumberOfEmployees > ten));
        Assert.Equal("Alpine Berg Coho", Names(account => account.NumberOfEmployees >= ten));
        Assert.Equal("", Names(account => account.NumberOfEmployees < ten));
        Assert.Equal("Alpine", Names(account => account.NumberOfEmployees!.Value <= ten));
        Assert.Equal("Berg", Names(account => account.Name!.Equals("Berg")));
    }

    [Fact]
    public void Where_compares_amounts_choices_states_lookups_and_flags_by_their_value()
    {
        Assert.Equal("Alpine", Names(account => account.Revenue!.Value > 60m));
        Assert.Equal("Alpine", Names(account => account.IndustryCode!.Value == 1));
        Assert.Equal("Alpine Berg Coho", Names(account => account.StateCode == AccountState.Active));
        Assert.Equal("", Names(account => account.StateCode!.Value == AccountState.Inactive));
        Assert.Equal("Alpine", Names(account => account.PrimaryContactId!.Id == _ada.Id));
        Assert.Equal("Alpine", Names(account => account.PrimaryContactId!.Equals(_ada)));
        Assert.Equal("Alpine", Names(account => account.DoNotPhone == true));
        Assert.Equal("Berg Coho", Names(account => !account.DoNotPhone!.Value));
    }

    [Fact]
    public void Where_finds_missing_values_with_null()
    {
        Assert.Equal("Coho", Names(account => account.Revenue == null));
        Assert.Equal("Alpine Berg", Names(account => account.Revenue != null));
        Assert.Equal("Berg Coho", Names(account => account.PrimaryContactId == null));
    }

    [Fact]
    public void Where_finds_parts_of_texts()
    {
        Assert.Equal("Alpine", Names(account => account.Name!.Contains("pin")));
        Assert.Equal("Alpine", Names(account => account.Name!.StartsWith("Al")));
        Assert.Equal("Berg", Names(account => account.Name!.EndsWith("rg")));
        Assert.Equal("Berg Coho", Names(account => !account.Name!.Contains("pin")));
    }

    [Fact]
    public void Where_joins_conditions_by_and_or_and_not()
    {
        Assert.Equal("Berg", Names(account => account.NumberOfEmployees == 20 && account.Revenue != null));
        Assert.Equal("Alpine Coho", Names(account => account.Name == "Alpine" || account.Revenue == null));
        Assert.Equal("Alpine Coho", Names(account => !(account.NumberOfEmployees == 20 && account.Revenue != null)));
        Assert.Equal("Berg", Names(account => account.NumberOfEmployees == 20 && (account.Name == "Alpine" || account.Name == "Berg")));
    }

    [Fact]
    public void Late_bound_rows_are_found_by_names_of_columns()
    {
        var rows = _context.CreateQuery("account").Where(row => (string)row["accountnumber"] == _mark);

        Assert.Equal("Berg", rows.Single(row => row.GetAttributeValue<Money>("revenue").Value < 60m)["name"]);
        Assert.Equal("Coho", rows.Where(row => row["revenue"] == null).Select(row => (string)row["name"]).Single());
        var alpine = rows.Where(row => row.GetAttributeValue<EntityReference>("primarycontactid").Id == _ada.Id).First();
        Assert.Equal("Alpine", rows.First(row => row.Id == alpine.Id).GetAttributeValue<string>("name"));
    }

    [Fact]
    public void Select_reads_the_columns_that_it_names()
    {
        var row = Accounts.Where(account => account.Name == "Alpine")
            .Select(account => new { account.Name, Amount = account.Revenue!.Value, Text = account.Name + "!", Id = account.AccountId })
            .Single();
        Assert.Equal(("Alpine", 100m, "Alpine!"), (row.Name, row.Amount, row.Text));

        var made = Accounts.Where(account => account.Name == "Alpine").Select(account => new Account { Name = account.Name }).Single();
        Assert.Equal(("Alpine", null), (made.Name, made.Revenue));
    }

    [Fact]
    public void Orderby_sorts_and_thenby_decides_among_equals()
    {
        Assert.Equal(
            ["Alpine", "Coho", "Berg"],
            Accounts.OrderBy(account => account.NumberOfEmployees).ThenByDescending(account => account.Name).Select(account => account.Name));
        Assert.Equal(
            ["Berg", "Coho", "Alpine"],
            Accounts.OrderByDescending(account => account.NumberOfEmployees).ThenBy(account => account.Name).Select(account => account.Name));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/page-large-result-sets-linq.
    [Fact]
    public void Take_and_skip_page_on_the_server()
    {
        var names = Accounts.OrderBy(account => account.Name).Select(account => account.Name);

        Assert.Equal(["Alpine", "Berg"], names.Take(2));
        Assert.Equal(["Berg"], names.Skip(1).Take(1));
        Assert.Equal(["Coho"], names.Skip(2).Take(2));
        Assert.Equal(["Berg", "Coho"], names.Skip(1));
        Assert.Equal(
            "The method 'Skip' is not supported. It skips 1 rows and must skip at least the 2 that are taken. "
                + "See https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-linq-construct-query.",
            Assert.Throws<NotSupportedException>(() => names.Skip(1).Take(2).ToList()).Message);
    }

    [Fact]
    public void First_and_single_return_one_row_or_say_that_there_is_none()
    {
        Assert.Equal("Alpine", Accounts.OrderBy(account => account.Name).First().Name);
        Assert.Equal("Coho", Accounts.Single(account => account.Name == "Coho").Name);
        Assert.Null(Accounts.FirstOrDefault(account => account.Name == "Dorn"));
        Assert.Null(Accounts.Where(account => account.Name == "Dorn").SingleOrDefault());
        Assert.Throws<InvalidOperationException>(() => Accounts.First(account => account.Name == "Dorn"));
        Assert.Throws<InvalidOperationException>(() => Accounts.Single());
    }

    [Fact]
    public void Join_returns_rows_with_a_partner()
    {
        var rows = from account in Accounts
                   join contact in _context.CreateQuery<Contact>() on account.PrimaryContactId!.Id equals contact.ContactId!.Value
                   where contact.LastName!.StartsWith("Ada")
                   select new { account.Name, contact.LastName, Contact = contact };

        var row = Assert.Single(rows);
        Assert.Equal(("Alpine", "Ada" + _mark, _ada.Id), (row.Name, row.LastName, row.Contact.Id));
    }

    [Fact]
    public void Join_into_with_DefaultIfEmpty_keeps_rows_without_a_partner()
    {
        var rows = from account in Accounts
                   join contact in _context.CreateQuery<Contact>() on account.PrimaryContactId!.Id equals contact.ContactId!.Value into found
                   from contact in found.DefaultIfEmpty()
                   orderby account.Name
                   select new { account.Name, contact.LastName };

        Assert.Equal(
            [$"Alpine Ada{_mark}", "Berg ", "Coho "],
            rows.AsEnumerable().Select(row => row.Name + " " + row.LastName));
    }

    [Fact]
    public void Where_on_an_outer_join_applies_to_its_rows()
    {
        var rows = from account in Accounts
                   join contact in _context.CreateQuery<Contact>() on account.PrimaryContactId!.Id equals contact.ContactId!.Value into found
                   from contact in found.DefaultIfEmpty()
                   where contact.ContactId == null
                   orderby account.Name
                   select account.Name;

        Assert.Equal(["Berg", "Coho"], rows);
    }

    [Fact]
    public void Several_joins_follow_each_other()
    {
        Service.Create(Row("contact", ("lastname", "Bo"), ("parentcustomerid", CreateReference("account", ("name", "Parent"), ("primarycontactid", _ada)))));

        var rows = from contact in _context.CreateQuery<Contact>()
                   join account in _context.CreateQuery<Account>() on contact.ParentCustomerId!.Id equals account.AccountId!.Value
                   join primary in _context.CreateQuery<Contact>() on account.PrimaryContactId!.Id equals primary.ContactId!.Value
                   where primary.LastName == "Ada" + _mark
                   select contact.LastName + " " + account.Name + " " + primary.LastName;

        Assert.Equal(["Bo Parent Ada" + _mark], rows);
    }

    [Fact]
    public void Distinct_returns_equal_rows_once()
        => Assert.Equal([10, 20], Accounts.Select(account => account.NumberOfEmployees!.Value).Distinct().AsEnumerable().Order());

    [Fact]
    public void Clause_that_the_platform_cannot_answer_is_refused_with_its_text()
    {
        AssertRefused("where", "numberofemployees", "Its left side must be a column", Accounts.Where(account => 10 == account.NumberOfEmployees));
        AssertRefused("where", "Trim", "must be called on a column", Accounts.Where(account => account.Name!.Trim().Contains("a")));
        AssertRefused("where", "Name", "Its right side must be a value", Accounts.Where(account => account.Name == account.AccountNumber));
        AssertRefused("where", "ToUpperInvariant", "Its left side must be a column", Accounts.Where(account => account.Name!.ToUpperInvariant() == "A"));
        AssertRefused("orderBy", "Length", "ordered by columns", Accounts.OrderBy(account => account.Name!.Length));
        Assert.Contains("'Count'", Assert.Throws<NotSupportedException>(() => Accounts.Count()).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'GroupBy'",
            Assert.Throws<NotSupportedException>(() => Accounts.GroupBy(account => account.Name).ToList()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_about_several_tables_is_refused()
    {
        var rows = from account in Accounts
                   join contact in _context.CreateQuery<Contact>() on account.PrimaryContactId!.Id equals contact.ContactId!.Value
                   where contact.LastName == "Ada" || account.Name == "Alpine"
                   select account;

        AssertRefused("where", "Alpine", "write a where for each", rows);
    }

    private static void AssertRefused<T>(string clause, string part, string reason, IQueryable<T> query)
    {
        var message = Assert.Throws<NotSupportedException>(() => query.ToList()).Message;
        Assert.StartsWith($"Invalid '{clause}' condition: ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    private string Names(Expression<Func<Account, bool>> where)
        => string.Join(' ', Accounts.Where(where).AsEnumerable().Select(account => account.Name).Order(StringComparer.Ordinal));
}

public sealed class LinqInMemory(InMemoryEnvironment environment) : LinqSpecification<InMemoryEnvironment>(environment);

public sealed class LinqOnFile(FileEnvironment environment) : LinqSpecification<FileEnvironment>(environment);

public sealed class LinqLive(LiveEnvironment environment) : LinqSpecification<LiveEnvironment>(environment);

public sealed class LinqOverHttp(OverHttpEnvironment environment) : LinqSpecification<OverHttpEnvironment>(environment);
