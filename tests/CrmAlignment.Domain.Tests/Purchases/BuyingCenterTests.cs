using System;
using System.Linq;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Purchases;

public sealed class BuyingCenterTests
{
    private static readonly Guid Anna = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Lead = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Of_counts_a_person_with_several_roles_once_and_orders_roles()
    {
        var center = BuyingCenter.Of(
        [
            new(Anna, "Anna Koch", PurchaseRole.User),
            new(Anna, "Anna Koch", PurchaseRole.Decider),
            new(null, "Ben", PurchaseRole.Gatekeeper),
            new(null, "Carla", null),
        ]);

        Assert.Equal(new BuyingCenter(3, 1, "decider user gatekeeper"), center);
    }

    [Fact]
    public void Of_takes_names_that_look_alike_for_one_person_and_a_name_of_a_contact_for_that_contact()
    {
        var center = BuyingCenter.Of(
        [
            new(null, " anna  KOCH ", PurchaseRole.Decider),
            new(Anna, "Anna Koch", PurchaseRole.Buyer),
            new(null, "Ben", PurchaseRole.User),
            new(null, "ben", PurchaseRole.Influencer),
        ]);

        Assert.Equal((2, 1), (center.People, center.Deciders));
    }

    [Fact]
    public void Of_tells_two_contacts_of_one_name_apart() =>
        Assert.Equal(2, BuyingCenter.Of([new(Anna, "Anna Koch", PurchaseRole.User), new(Lead, "Anna Koch", PurchaseRole.User)]).People);

    [Fact]
    public void ChangeOf_is_nothing_where_nobody_is_and_never_was() =>
        Assert.Null(BuyingCenter.Of([]).ChangeOf("lead", Lead, new RecordSnapshot(), "1"));

    [Fact]
    public void ChangeOf_writes_counts_by_the_row_version_and_ticks_the_decision_maker_with_the_first_decider()
    {
        var change = BuyingCenter.Of([new(Anna, "Anna", PurchaseRole.Decider)]).ChangeOf("lead", Lead, new RecordSnapshot(), "7")!;

        Assert.Equal(("lead", Lead, "7"), (change.Table, change.Id, change.RowVersion));
        Assert.Equal(
            (1, 1, "decider", true),
            (change[PurchaseColumns.People].AsWholeNumber, change[PurchaseColumns.Deciders].AsWholeNumber, change[PurchaseColumns.KnownRoles].AsText, change[PurchaseColumns.DecisionMaker].AsBoolean));
    }

    [Theory]
    [InlineData(1, PurchaseRole.User, false)]
    [InlineData(2, PurchaseRole.Decider, null)]
    [InlineData(0, PurchaseRole.User, null)]
    public void ChangeOf_changes_the_tick_only_with_the_first_and_the_last_decider(int before, PurchaseRole role, bool? tick)
    {
        var stored = new RecordSnapshot()
            .Set(PurchaseColumns.People, RecordValue.WholeNumber(9))
            .Set(PurchaseColumns.Deciders, RecordValue.WholeNumber(before))
            .Set(PurchaseColumns.DecisionMaker, RecordValue.TwoOptions(true));

        var change = BuyingCenter.Of([new(Anna, "Anna", role)]).ChangeOf("opportunity", Lead, stored, null)!;

        Assert.Equal((tick, tick is not null), (change[PurchaseColumns.DecisionMaker].AsBoolean, change.Values.Any(value => value.Column == PurchaseColumns.DecisionMaker)));
    }

    [Fact]
    public void ChangeOf_is_nothing_where_all_is_right()
    {
        var stored = new RecordSnapshot()
            .Set(PurchaseColumns.People, RecordValue.WholeNumber(1))
            .Set(PurchaseColumns.Deciders, RecordValue.WholeNumber(0))
            .Set(PurchaseColumns.KnownRoles, RecordValue.Text("user"));

        Assert.Null(BuyingCenter.Of([new(Anna, "Anna", PurchaseRole.User)]).ChangeOf("lead", Lead, stored, "1"));
    }

    [Fact]
    public void Known_roles_fit_into_their_column_when_all_are_known()
    {
        var roles = Enum.GetValues(typeof(PurchaseRole)).Cast<PurchaseRole>().Select(role => new BuyingMember(Anna, "Anna", role)).ToArray();

        Assert.Equal("decider influencer user buyer gatekeeper initiator", BuyingCenter.Of(roles).KnownRoles);
    }
}
