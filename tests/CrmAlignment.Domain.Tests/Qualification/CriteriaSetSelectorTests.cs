using System;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmAlignment.Domain.Tests.Qualification;

public sealed class CriteriaSetSelectorTests
{
    private static readonly Guid Campaign = new("20000000-0000-0000-0000-000000000001");
    private static readonly Guid Category = new("20000000-0000-0000-0000-000000000003");
    private static readonly Guid Unit = new("20000000-0000-0000-0000-000000000002");
    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Select_prefers_campaign_over_segment_with_unit()
    {
        var campaign = Sets.Scoped(new CriteriaScope(null, Campaign, null), Day);
        var segmentAndUnit = Sets.Scoped(new CriteriaScope("Retail", null, Unit), Day.AddDays(1));

        Assert.Same(campaign, CriteriaSetSelector.Select([segmentAndUnit, campaign], new CriteriaScope("retail", Campaign, Unit)));
    }

    [Fact]
    public void Select_prefers_campaign_over_category_and_category_over_segment_with_unit()
    {
        var campaign = Sets.Scoped(new CriteriaScope(null, Campaign, null), Day);
        var category = Sets.Scoped(new CriteriaScope(null, null, null, Category), Day.AddDays(1));
        var segmentAndUnit = Sets.Scoped(new CriteriaScope("Retail", null, Unit), Day.AddDays(2));
        var lead = new CriteriaScope("Retail", Campaign, Unit, Category);

        Assert.Same(campaign, CriteriaSetSelector.Select([segmentAndUnit, category, campaign], lead));
        Assert.Same(category, CriteriaSetSelector.Select([segmentAndUnit, category], lead));
        Assert.Same(segmentAndUnit, CriteriaSetSelector.Select([segmentAndUnit, category], new CriteriaScope("Retail", null, Unit)));
    }

    [Fact]
    public void Key_of_a_scope_without_a_category_is_that_of_former_versions_and_with_one_another()
    {
        var former = new CriteriaScope("Retail", Campaign, Unit);
        var scope = new CriteriaScope("Retail", Campaign, Unit, Category);

        Assert.Equal($"{Campaign:N}|{Unit:N}|RETAIL", former.Key);
        Assert.Equal($"category:{Category:N}|{Campaign:N}|{Unit:N}|RETAIL", scope.Key);
        Assert.False(former.IsSameAs(scope));
        Assert.True(former.Contains(scope));
        Assert.False(scope.Contains(former));
    }

    [Fact]
    public void Select_prefers_the_set_activated_last_when_equally_specific()
    {
        var older = Sets.Scoped(CriteriaScope.All, Day);
        var newer = Sets.Scoped(CriteriaScope.All, Day.AddDays(1));

        Assert.Same(newer, CriteriaSetSelector.Select([newer, older], CriteriaScope.All));
    }

    [Fact]
    public void Select_gives_none_when_no_scope_contains_the_lead() =>
        Assert.Null(CriteriaSetSelector.Select([Sets.Scoped(new CriteriaScope("Retail", null, null), Day)], new CriteriaScope("Public", null, null)));

    [Fact]
    public void Select_does_not_depend_on_the_order_of_the_sets() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var sets = Enumerable.Range(0, 8).Select(_ => Sets.Scoped(
            new CriteriaScope(
                random.Next(2) == 0 ? null : "Retail", random.Next(2) == 0 ? null : Campaign, random.Next(2) == 0 ? null : Unit,
                random.Next(2) == 0 ? null : Category),
            Day.AddDays(random.Next(2)),
            random.Next(1, 3))).ToArray();
        var lead = new CriteriaScope("RETAIL", Campaign, Unit, Category);
        var shuffled = sets.OrderBy(_ => random.Next()).ToArray();
        return ReferenceEquals(CriteriaSetSelector.Select(sets, lead), CriteriaSetSelector.Select(shuffled, lead));
    }).QuickCheckThrowOnFailure();
}
