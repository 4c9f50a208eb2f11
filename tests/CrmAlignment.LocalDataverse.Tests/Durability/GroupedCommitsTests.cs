using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>Requests whose commits go into the file together behave as ever, and a process that is killed loses whole groups.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class GroupedCommitsTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void What_a_group_holds_is_seen_at_once_and_in_the_file_when_it_is_written()
    {
        using var organization = Open(_file.Path);
        using var commits = organization.GroupCommits();
        Create(organization, "First");

        Assert.Equal(["First"], Names(organization));
        Assert.Equal(("", 0L), Killed());

        Assert.Equal(1, commits.Next);
        commits.Write();
        Create(organization, "Second");
        Assert.Equal(("First", 1L), Killed());

        commits.Write();
        Assert.Equal(3, commits.Next);
        commits.Write();
        Assert.Equal(("First Second", 2L), Killed());
        Assert.Equal(2, organization.WrittenGroups);
    }

    [Fact]
    public void Request_that_fails_undoes_itself_alone()
    {
        using var organization = Open(_file.Path);
        using (organization.GroupCommits())
        {
            Create(organization, "First");
            var failing = new ExecuteTransactionRequest
            {
                Requests = [new CreateRequest { Target = Account("Undone") }, new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }],
            };
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => organization.AdminService.Execute(failing));
            Create(organization, "Second");
        }

        Assert.Equal(("First Second", 1L), Killed());
    }

    [Fact]
    public void Metadata_belong_to_the_group()
    {
        using (var organization = Open(_file.Path))
        {
            using var commits = organization.GroupCommits();
            organization.AdminService.Execute(new CreateAttributeRequest
            {
                EntityName = "account",
                Attribute = new Microsoft.Xrm.Sdk.Metadata.StringAttributeMetadata("new_colour") { MaxLength = 20, DisplayName = new Label("Colour", 1033), RequiredLevel = new(0) },
            });
            Create(organization, "First", ("new_colour", "red"));
            Assert.Equal(("", 0L), Killed());
        }

        using var next = Open(_file.Path);
        Assert.Equal("red", Assert.Single(next.AdminService.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("new_colour") }).Entities)["new_colour"]);
    }

    [Fact]
    public void Groups_end_when_they_are_disposed_and_are_not_begun_twice()
    {
        using var organization = Open(_file.Path);
        var commits = organization.GroupCommits();
        Assert.Throws<InvalidOperationException>(() => organization.GroupCommits());
        Create(organization, "First");
        commits.Dispose();
        commits.Dispose();
        Assert.Throws<ObjectDisposedException>(commits.Write);
        Create(organization, "Second");

        Assert.Equal(("First Second", 1L), Killed());
        organization.GroupCommits().Dispose();
        Assert.Equal(1, organization.WrittenGroups);
    }

    [Fact]
    public void Jobs_and_other_threads_take_their_turns()
    {
        using var organization = Open(_file.Path);
        using (var commits = organization.GroupCommits())
        {
            var threads = Enumerable.Range(0, 4).Select(thread => new System.Threading.Thread(() =>
            {
                for (var number = 0; number < 25; number++)
                {
                    Create(organization, $"{thread}-{number:00}");
                    Assert.NotEmpty(Names(organization));
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            for (var write = 0; write < 10; write++)
            {
                commits.Write();
            }

            threads.ForEach(thread => thread.Join());
            organization.DrainAsyncOperations();
        }

        Assert.Equal(100, Killed().Names.Split(' ').Length);
    }

    [Fact]
    public void Group_that_SQLite_has_rolled_back_is_not_gone_on_with()
    {
        using var store = OrganizationStore.Open(new StoreOptions { Path = _file.Path }, BaseTables.PlatformCatalog.Instance);
        store.BeginGroups();
        using (var transaction = store.BeginWrite())
        {
            // As SQLite itself does when the disk is full: https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
            transaction.Session.Execute("ROLLBACK");
        }

        Assert.Contains("rolled back", Assert.Throws<StorageException>(() => store.BeginWrite()).Message, StringComparison.Ordinal);
        Assert.Throws<StorageException>(store.BeginRead);
        Assert.Throws<StorageException>(store.WriteGroup);
        Assert.Throws<StorageException>(store.EndGroups);
    }

    private static LocalOrganization Open(string path) => LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });

    private static Entity Account(string name, params (string Column, object Value)[] values)
    {
        var account = new Entity("account") { ["name"] = name };
        foreach (var (column, value) in values)
        {
            account[column] = value;
        }

        return account;
    }

    private static void Create(LocalOrganization organization, string name, params (string Column, object Value)[] values) =>
        organization.AdminService.Create(Account(name, values));

    private static string[] Names(LocalOrganization organization) =>
    [
        .. organization.AdminService.RetrieveMultiple(new QueryExpression("account") { ColumnSet = new ColumnSet("name") }).Entities
            .Select(row => row.GetAttributeValue<string>("name")).Order(StringComparer.Ordinal),
    ];

    // What whoever opens the file finds when the process ends here.
    private (string Names, long Groups) Killed()
    {
        using var organization = Open(_file.Copy($"{Guid.NewGuid():N}.db"));
        return (string.Join(' ', Names(organization)), organization.WrittenGroups);
    }
}
