using System;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Purchases;

public sealed class PurchaseStageDateTests
{
    private static readonly DateTime Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

    private static RecordSnapshot At(PurchaseStage? stage) => new RecordSnapshot().Set(PurchaseColumns.Stage, RecordValue.Choice((int?)stage));

    [Fact]
    public void Of_is_the_instant_of_the_save_that_brings_another_stage()
    {
        Assert.Equal(Now, PurchaseStageDate.Of(At(PurchaseStage.Deciding), null, Now)!.Value.Value.AsDateTime);
        Assert.Equal(Now, PurchaseStageDate.Of(At(PurchaseStage.Deciding), At(PurchaseStage.Purchased), Now)!.Value.Value.AsDateTime);
    }

    [Fact]
    public void Of_empties_the_date_with_the_stage() =>
        Assert.True(PurchaseStageDate.Of(At(null), At(PurchaseStage.Deciding), Now)!.Value.Value.IsEmpty);

    [Fact]
    public void Of_leaves_the_date_where_the_stage_is_not_sent_or_sent_as_it_is()
    {
        Assert.Null(PurchaseStageDate.Of(new RecordSnapshot(), At(PurchaseStage.Deciding), Now));
        Assert.Null(PurchaseStageDate.Of(At(PurchaseStage.Deciding), At(PurchaseStage.Deciding), Now));
        Assert.Null(PurchaseStageDate.Of(At(null), null, Now));
    }
}
