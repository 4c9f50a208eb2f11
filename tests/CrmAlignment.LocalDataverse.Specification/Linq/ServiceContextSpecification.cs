using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;
using Microsoft.Xrm.Sdk.Extensions;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Linq;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/organizationservicecontext.</summary>
[Capability("Writes", "OrganizationServiceContext")]
public abstract class ServiceContextSpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private static readonly Relationship Contacts = new("contact_customer_accounts");
    private readonly OrganizationServiceContext _context;

    protected ServiceContextSpecification(TEnvironment environment)
        : base(environment) => _context = new OrganizationServiceContext(Service);

    [Fact]
    public void Added_record_is_created_when_changes_are_saved()
    {
        var account = new Account { Name = "Added" };
        _context.AddObject(account);
        Assert.Equal(EntityState.Created, account.EntityState);

        var result = Assert.Single(_context.SaveChanges());

        Assert.IsType<CreateRequest>(result.Request);
        Assert.Equal(((CreateResponse)result.Response).id, account.Id);
        Assert.Equal(EntityState.Unchanged, account.EntityState);
        Assert.Equal("Added", Read("account", account.Id)["name"]);
        Assert.Empty(_context.SaveChanges());
    }

    [Fact]
    public void Changed_record_is_updated_only_once_the_context_knows()
    {
        var account = Stored("Before");
        account.Name = "After";
        Assert.Empty(_context.SaveChanges());

        _context.UpdateObject(account);
        Assert.Equal(EntityState.Changed, account.EntityState);
        _context.SaveChanges();

        Assert.Equal("After", Read("account", account.Id)["name"]);
    }

    [Fact]
    public void Deleted_record_is_deleted_when_changes_are_saved()
    {
        var account = Stored("Deleted");
        _context.DeleteObject(account);
        Assert.True(_context.IsDeleted(account));

        _context.SaveChanges();

        Assert.False(_context.IsAttached(account));
        Assert.Empty(RowsWith("account", "accountid", account.Id));
    }

    [Fact]
    public void Deleting_a_record_that_was_added_forgets_it()
    {
        var account = new Account { Name = "Never" };
        _context.AddObject(account);

        _context.DeleteObject(account);

        Assert.Empty(_context.GetAttachedEntities());
        Assert.Empty(_context.SaveChanges());
    }

    [Fact]
    public void Related_record_is_created_with_a_new_record_in_one_request()
    {
        var (account, contact) = (new Account { Name = "New" }, new Contact { LastName = "Related" });
        _context.AddObject(account);
        _context.AddRelatedObject(account, Contacts, contact);

        Assert.IsType<CreateRequest>(Assert.Single(_context.SaveChanges()).Request);

        Assert.Equal(account.Id, Read("contact", contact.Id).GetAttributeValue<EntityReference>("parentcustomerid").Id);
        Assert.Empty(_context.SaveChanges());
    }

    [Fact]
    public void Related_record_is_created_for_a_stored_record_in_one_request()
    {
        var account = Stored("Stored");
        var contact = new Contact { LastName = "Related" };
        _context.AddRelatedObject(account, Contacts, contact);

        Assert.IsType<UpdateRequest>(Assert.Single(_context.SaveChanges()).Request);

        Assert.Equal(account.Id, Read("contact", contact.Id).GetAttributeValue<EntityReference>("parentcustomerid").Id);
        Assert.Equal(EntityState.Unchanged, contact.EntityState);
    }

    [Fact]
    public void Links_are_made_and_ended()
    {
        var account = Stored("Linked");
        var contact = new Contact { Id = Create("contact", ("lastname", "Linked")) };
        _context.Attach(contact);

        _context.AddLink(account, Contacts, contact);
        _context.SaveChanges();
        Assert.Equal(account.Id, Read("contact", contact.Id).GetAttributeValue<EntityReference>("parentcustomerid").Id);
        Assert.True(_context.IsAttached(account, Contacts, contact));

        _context.DeleteLink(account, Contacts, contact);
        Assert.True(_context.IsDeleted(account, Contacts, contact));
        _context.SaveChanges();
        Assert.Null(Read("contact", contact.Id).GetAttributeValue<EntityReference>("parentcustomerid"));
        Assert.False(_context.IsAttached(account, Contacts, contact));
    }

    [Fact]
    public void Saving_stops_at_an_error_and_tells_what_was_saved()
    {
        var (first, last) = (new Account { Name = "First" }, new Account { Name = "Last" });
        AddThreeOfWhichTheSecondFails(first, last);

        var error = Assert.Throws<SaveChangesException>(() => _context.SaveChanges());

        Assert.Equal([false, true], error.Results.Select(result => result.Error is not null));
        Assert.NotEqual(Guid.Empty, first.Id);
        Assert.Equal((Guid.Empty, EntityState.Created), (last.Id, last.EntityState));
    }

    [Fact]
    public void Saving_goes_on_after_an_error_with_ContinueOnError()
    {
        var (first, last) = (new Account { Name = "First" }, new Account { Name = "Last" });
        AddThreeOfWhichTheSecondFails(first, last);

        var error = Assert.Throws<SaveChangesException>(() => _context.SaveChanges(SaveChangesOptions.ContinueOnError));

        Assert.Equal([false, true, false], error.Results.Select(result => result.Error is not null));
        Assert.Equal((true, SaveChangesOptions.ContinueOnError), (error.Results.HasError, error.Results.Options));
        Assert.Equal("Last", Read("account", last.Id)["name"]);
    }

    [Fact]
    public void Query_tracks_the_rows_that_it_returns_whole()
    {
        var account = Stored("Tracked");

        Assert.True(_context.IsAttached(account));
        Assert.Same(account, Again(account));
    }

    [Theory]
    [InlineData(MergeOption.AppendOnly, false, "Mine")]
    [InlineData(MergeOption.AppendOnly, true, "Mine")]
    [InlineData(MergeOption.OverwriteChanges, true, "Theirs")]
    [InlineData(MergeOption.PreserveChanges, true, "Mine")]
    [InlineData(MergeOption.PreserveChanges, false, "Theirs")]
    public void MergeOption_says_what_becomes_of_a_tracked_row_that_is_read_again(MergeOption option, bool changed, string expected)
    {
        var account = Stored("Stored");
        account.Name = "Mine";
        if (changed)
        {
            _context.UpdateObject(account);
        }

        Service.Update(new Account { Id = account.Id, Name = "Theirs" });
        _context.MergeOption = option;

        Assert.Same(account, Again(account));
        Assert.Equal(expected, account.Name);
    }

    [Fact]
    public void NoTracking_returns_rows_as_they_were_read()
    {
        var account = Stored("Stored");
        account.Name = "Mine";
        _context.MergeOption = MergeOption.NoTracking;

        var again = Again(account);

        Assert.Equal(("Stored", false), (again.Name, _context.IsAttached(again)));
    }

    [Fact]
    public void LoadProperty_reads_related_rows_and_tracks_them()
    {
        var account = Stored("Loaded");
        var contact = Create("contact", ("lastname", "Loaded"), ("parentcustomerid", account.ToEntityReference()));

        _context.LoadProperty(account, nameof(Account.Contacts));

        var loaded = Assert.Single(account.Contacts!);
        Assert.Equal((contact, "Loaded"), (loaded.Id, loaded.LastName));
        Assert.Contains(_context.GetAttachedEntities(), record => record.Id == contact);
    }

    [Fact]
    public void LoadProperty_reads_related_rows_by_a_relationship_alone()
    {
        var account = Stored("Loaded");
        var contact = Create("contact", ("lastname", "Loaded"), ("parentcustomerid", account.ToEntityReference()));

        _context.LoadProperty(account, Contacts);

        Assert.Equal(contact, Assert.Single(account.RelatedEntities[Contacts].Entities).Id);
    }

    [Fact]
    public void LoadProperty_reads_a_column()
    {
        var account = new Account { Id = Create("account", ("name", "Loaded")) };
        _context.Attach(account);

        _context.LoadProperty(account, nameof(Account.Name));

        Assert.Equal("Loaded", account.Name);
    }

    [Fact]
    public void Tracking_begins_once_and_ends_by_detaching_or_clearing()
    {
        var account = Stored("Tracked");

        Assert.Throws<InvalidOperationException>(() => _context.Attach(account));
        Assert.Throws<InvalidOperationException>(() => _context.Attach(new Account { Id = account.Id }));
        Assert.True(_context.Detach(account));
        Assert.False(_context.Detach(account));
        Assert.Null(account.EntityState);
        Assert.Throws<InvalidOperationException>(() => _context.UpdateObject(account));
        _context.Attach(account);
        _context.ClearChanges();
        Assert.Empty(_context.GetAttachedEntities());
    }

    [Fact]
    public void ConcurrencyBehavior_goes_with_updates()
    {
        var account = Stored("Stored");
        Service.Update(new Account { Id = account.Id, Name = "Theirs" });
        _context.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        _context.UpdateObject(account);

        Assert.True(Assert.Throws<SaveChangesException>(() => _context.SaveChanges()).Results.HasError);
        Assert.Equal("Theirs", Read("account", account.Id)["name"]);
    }

    [Fact]
    public void GetEntityMetadata_returns_the_definition_of_a_table()
        => Assert.Equal("accountid", Service.GetEntityMetadata("account").PrimaryIdAttribute);

    private void AddThreeOfWhichTheSecondFails(Account first, Account last)
    {
        _context.AddObject(first);
        _context.AddObject(new Account { Name = new string('x', 5000) });
        _context.AddObject(last);
    }

    private Account Stored(string name) => Again(new Account { Id = Create("account", ("name", name)) });

    private Account Again(Account account) => _context.CreateQuery<Account>().Single(row => row.Id == account.Id);
}

public sealed class ServiceContextInMemory(InMemoryEnvironment environment) : ServiceContextSpecification<InMemoryEnvironment>(environment);

public sealed class ServiceContextOnFile(FileEnvironment environment) : ServiceContextSpecification<FileEnvironment>(environment);

public sealed class ServiceContextLive(LiveEnvironment environment) : ServiceContextSpecification<LiveEnvironment>(environment);

public sealed class ServiceContextOverHttp(OverHttpEnvironment environment) : ServiceContextSpecification<OverHttpEnvironment>(environment);
