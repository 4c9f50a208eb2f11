using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

public sealed class StoreTransactionTests : IDisposable
{
    private readonly OrganizationStore _store = OrganizationStore.OpenInMemory(PlatformCatalog.Instance);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Insert_keeps_every_type_exactly()
    {
        var (account, contact, lead) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(
            ("leadid", lead), ("subject", "Ünïcode Иван 线索"), ("estimatedamount", 922337203685477.5807m),
            ("exchangerate", 1.0123456789m), ("estimatedvalue", 0.1), ("decisionmaker", true), ("statecode", 2),
            ("createdon", new DateTime(2026, 3, 1, 10, 11, 12, 345, DateTimeKind.Utc)), ("numberofemployees", int.MaxValue),
            ("parentaccountid", new RowReference("account", account)), ("customerid", new RowReference("contact", contact))));

        var row = transaction.Retrieve("lead", lead)!;
        Assert.Equal("Ünïcode Иван 线索", row["subject"]);
        Assert.Equal(922337203685477.5807m, row["estimatedamount"]);
        Assert.Equal(1.0123456789m, row["exchangerate"]);
        Assert.Equal(0.1, row["estimatedvalue"]);
        Assert.Equal(true, row["decisionmaker"]);
        Assert.Equal(2, row["statecode"]);
        Assert.Equal(new DateTime(2026, 3, 1, 10, 11, 12, 345, DateTimeKind.Utc), row["createdon"]);
        Assert.Equal(int.MaxValue, row["numberofemployees"]);
        Assert.Equal(new RowReference("account", account), row["parentaccountid"]);
        Assert.Equal(new RowReference("contact", contact), row["customerid"]);
        Assert.Null(row["lastname"]);
    }

    [Theory]
    [InlineData("0.00005", "0.0001")]
    [InlineData("-0.00005", "-0.0001")]
    [InlineData("1.23454", "1.2345")]
    [InlineData("-922337203685477.5807", "-922337203685477.5807")]
    public void Money_keeps_four_digits_rounded_half_away_from_zero(string given, string kept)
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert(
            "lead", Row(("leadid", id), ("revenue", decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), transaction.Retrieve("lead", id)!["revenue"]);
    }

    [Fact]
    public void Insert_refuses_money_that_does_not_fit_and_names_the_column()
    {
        using var transaction = _store.BeginWrite();
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("revenue", 922337203685477.5808m))));
        Assert.Equal(DataverseErrorCode.ValueOutOfRange, fault.Detail.ErrorCode);
        Assert.Contains("'revenue'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_refuses_a_value_of_another_type()
    {
        using var transaction = _store.BeginWrite();
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("numberofemployees", "many"))));
        Assert.Contains("'numberofemployees' of 'lead'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_table_and_column_raise_the_platforms_faults()
    {
        using var transaction = _store.BeginWrite();
        var table = Assert.Throws<FaultException<OrganizationServiceFault>>(() => transaction.Retrieve("leed", Guid.NewGuid()));
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, table.Detail.ErrorCode);
        var column = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("sujbect", "x"))));
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, column.Detail.ErrorCode);
    }

    [Fact]
    public void Insert_refuses_a_primary_key_that_exists()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", id)));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => transaction.Insert("lead", Row(("leadid", id))));
        Assert.Equal(DataverseErrorCode.DuplicateRecord, fault.Detail.ErrorCode);
    }

    [Fact]
    public void Each_write_takes_a_greater_row_version()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        var first = transaction.Insert("lead", Row(("leadid", id)));
        var second = transaction.Insert("account", Row(("accountid", Guid.NewGuid())));
        var third = transaction.Update("lead", id, Row(("subject", "New")));
        Assert.True(first < second && second < third);
        Assert.Equal(third, transaction.Retrieve("lead", id)!.Version);
    }

    [Fact]
    public void Update_changes_only_the_given_columns_and_null_clears()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert(
            "lead", Row(("leadid", id), ("subject", "a"), ("lastname", "b"), ("customerid", new RowReference("account", id))));
        transaction.Update("lead", id, Row(("subject", "c"), ("customerid", null)));
        var row = transaction.Retrieve("lead", id, ["subject", "lastname", "customerid"])!;
        Assert.Equal(("c", "b", null), (row["subject"], row["lastname"], row["customerid"]));
    }

    [Fact]
    public void Update_and_delete_of_a_missing_row_say_that_it_does_not_exist()
    {
        using var transaction = _store.BeginWrite();
        var id = Guid.NewGuid();
        var update = Assert.Throws<FaultException<OrganizationServiceFault>>(() => transaction.Update("lead", id, Row()));
        var delete = Assert.Throws<FaultException<OrganizationServiceFault>>(() => transaction.Delete("lead", id));
        Assert.Equal($"Lead With Id = {id} Does Not Exist", update.Message);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, delete.Detail.ErrorCode);
    }

    [Fact]
    public void Rows_that_were_handed_out_do_not_change_with_the_store()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", id), ("subject", "before")));
        var row = transaction.Retrieve("lead", id)!;
        transaction.Update("lead", id, Row(("subject", "after")));
        Assert.Equal("before", row["subject"]);
    }

    [Fact]
    public void Rollback_to_a_savepoint_undoes_what_came_after_it_only()
    {
        var (kept, undone) = (Guid.NewGuid(), Guid.NewGuid());
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", kept)));
        var outer = transaction.Savepoint();
        transaction.Insert("lead", Row(("leadid", undone)));
        var inner = transaction.Savepoint();
        transaction.Delete("lead", kept);
        transaction.RollbackTo(inner);
        Assert.True(transaction.Exists("lead", kept) && transaction.Exists("lead", undone));
        transaction.RollbackTo(outer);
        Assert.True(transaction.Exists("lead", kept));
        Assert.False(transaction.Exists("lead", undone));
        Assert.Throws<ArgumentOutOfRangeException>(() => transaction.RollbackTo(outer));
    }

    [Fact]
    public void Dispose_without_commit_leaves_nothing()
    {
        var id = Guid.NewGuid();
        using (var transaction = _store.BeginWrite())
        {
            transaction.Insert("lead", Row(("leadid", id)));
        }

        using var reader = _store.BeginRead();
        Assert.False(reader.Exists("lead", id));
    }

    [Fact]
    public void Read_transaction_refuses_to_write()
    {
        using var transaction = _store.BeginRead();
        Assert.Throws<InvalidOperationException>(() => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()))));
    }

    [Fact]
    public void Alternate_key_compares_text_without_case_in_any_script()
    {
        var id = Guid.NewGuid();
        AddKey("lead", "lead_subject", "subject");
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", id), ("subject", "Иванов GmbH")));
        Assert.Equal(id, transaction.FindByKey("lead", Row(("subject", "иванов gmbh"))));
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "ИВАНОВ GMBH"))));
        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.Detail.ErrorCode);
        Assert.Contains("subject = 'ИВАНОВ GMBH'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("lead_subject", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternate_key_lets_several_rows_lack_a_part()
    {
        AddKey("lead", "lead_pair", "subject", "numberofemployees");
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same")));
        transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same")));
        transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same"), ("numberofemployees", 1)));
        Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same"), ("numberofemployees", 1))));
    }

    [Fact]
    public void FindByKey_refuses_columns_that_are_no_key()
    {
        using var transaction = _store.BeginWrite();
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => transaction.FindByKey("lead", Row(("subject", "x"))));
        Assert.Equal(DataverseErrorCode.InvalidEntityKey, fault.Detail.ErrorCode);
    }

    [Fact]
    public void New_alternate_key_is_refused_when_rows_are_equal_in_it()
    {
        using (var transaction = _store.BeginWrite())
        {
            transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same")));
            transaction.Insert("lead", Row(("leadid", Guid.NewGuid()), ("subject", "same")));
            transaction.Commit();
        }

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => AddKey("lead", "lead_subject", "subject"));
        Assert.Empty(_store.Catalog.Table("lead").Keys);
    }

    [Fact]
    public void Migration_adds_columns_and_keeps_rows()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", id), ("subject", "kept")));
        var savepoint = transaction.Savepoint();
        Add(transaction, new ColumnDefinition("new_score", ColumnType.Decimal) { Precision = 3 });
        transaction.Update("lead", id, Row(("new_score", 1.5m)));
        Assert.Equal(("kept", 1.5m), (transaction.Retrieve("lead", id)!["subject"], transaction.Retrieve("lead", id)!["new_score"]));

        Add(transaction, new ColumnDefinition("new_score", ColumnType.Decimal) { Precision = 5 });
        Assert.Equal(1.5m, transaction.Retrieve("lead", id)!["new_score"]);

        transaction.RollbackTo(savepoint);
        Assert.Null(transaction.Catalog.Table("lead").FindColumn("new_score"));
        Assert.Equal("kept", transaction.Retrieve("lead", id)!["subject"]);
    }

    [Fact]
    public void Migration_gives_a_lookup_more_targets_and_keeps_references()
    {
        var (lead, campaign) = (Guid.NewGuid(), Guid.NewGuid());
        using var transaction = _store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", lead), ("campaignid", new RowReference("campaign", campaign))));
        Add(transaction, transaction.Catalog.Column("lead", "campaignid") with { Targets = ["campaign", "list"] });
        Assert.Equal(new RowReference("campaign", campaign), transaction.Retrieve("lead", lead)!["campaignid"]);
    }

    [Fact]
    public void Activity_appears_as_activitypointer_and_disappears_with_it()
    {
        var id = Guid.NewGuid();
        using var transaction = _store.BeginWrite();
        transaction.Insert("task", Row(("activityid", id), ("subject", "Call back"), ("statecode", 0), ("percentcomplete", 5)));
        transaction.Update("task", id, Row(("subject", "Call again")));
        var pointer = transaction.Retrieve("activitypointer", id)!;
        Assert.Equal(("Call again", "task"), (pointer["subject"], pointer["activitytypecode"]));
        transaction.Delete("task", id);
        Assert.False(transaction.Exists("activitypointer", id));
    }

    internal static Dictionary<string, object?> Row(params (string Column, object? Value)[] values) =>
        values.ToDictionary(value => value.Column, value => value.Value);

    private static void Add(StoreTransaction transaction, ColumnDefinition column) =>
        transaction.ApplyCatalog(transaction.Catalog.WithTable(transaction.Catalog.Table("lead").WithColumns([column])));

    private void AddKey(string table, string name, params string[] columns) =>
        _store.Migrate(catalog => catalog.WithTable(catalog.Table(table).WithKey(new KeyDefinition(name, columns))));
}
