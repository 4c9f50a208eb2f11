using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Notifications;
using Xunit;

namespace CrmAlignment.Domain.Tests.Notifications;

public sealed class NoticeTests
{
    private static readonly Guid Handover = new("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Lead = new("22222222-2222-2222-2222-222222222222");
    private static readonly Guid User = new("33333333-3333-3333-3333-333333333333");
    private static readonly DateTime At = new(2026, 3, 2, 9, 5, 0, DateTimeKind.Utc);

    private static Notice Of(NoticeKind kind) => new(kind, Handover, Lead, "Ada Lovelace (Contoso)")
    {
        DueOn = new DateTime(2026, 3, 2, 17, 0, 0, DateTimeKind.Utc),
        By = "Samuel Test",
        Reason = "No budget",
    };

    [Fact]
    public void Offer_names_the_lead_and_the_time()
    {
        Assert.Equal("Lead offered: Ada Lovelace (Contoso)", Of(NoticeKind.Offered).Title(MessageCatalogue.English));
        Assert.Equal(
            "Ada Lovelace (Contoso) waits for an answer until 2026-03-02 17:00 UTC. Accept or reject it.",
            Of(NoticeKind.Offered).Body(MessageCatalogue.English));
    }

    [Fact]
    public void Rejection_names_who_and_why() => Assert.Equal(
        "Ada Lovelace (Contoso) was rejected by Samuel Test. Reason: No budget.", Of(NoticeKind.Rejected).Body(MessageCatalogue.English));

    [Fact]
    public void Every_kind_speaks_every_language()
    {
        foreach (var kind in Enum.GetValues(typeof(NoticeKind)).Cast<NoticeKind>())
        {
            foreach (var many in new[] { false, true })
            {
                var notice = Of(kind) with { IsForMany = many };
                var texts = MessageCatalogue.Languages.Select(language => notice.Title(language) + notice.Body(language) + notice.Data(language));
                Assert.Equal(MessageCatalogue.Languages.Count, texts.Distinct().Count());
            }
        }
    }

    [Fact]
    public void Action_opens_the_lead_or_the_list()
    {
        Assert.Equal(
            "{\"actions\":[{\"title\":\"Open the lead\",\"data\":{\"type\":\"url\",\"url\":\"?pagetype=entityrecord&etn=lead&id=22222222-2222-2222-2222-222222222222\"}}]}",
            Of(NoticeKind.Offered).Data(MessageCatalogue.English));
        Assert.Contains("?pagetype=entitylist&etn=crma_handover", (Of(NoticeKind.Offered) with { IsForMany = true }).Data(MessageCatalogue.English), StringComparison.Ordinal);
        Assert.Contains("?pagetype=entitylist&etn=lead", (Of(NoticeKind.Returned) with { IsForMany = true }).Data(MessageCatalogue.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_fit_the_columns_however_long_the_name()
    {
        var notice = Of(NoticeKind.Offered) with { Lead = new string('x', 1000) };

        Assert.Equal((256, 500), (notice.Title(MessageCatalogue.English).Length, notice.Body(MessageCatalogue.English).Length));
        Assert.EndsWith("\u2026", notice.Body(MessageCatalogue.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Id_is_the_same_for_the_same_and_another_for_anything_else()
    {
        var id = NoticeId.Of(Of(NoticeKind.Offered), "appnotification", User, At);

        Assert.Equal(id, NoticeId.Of(Of(NoticeKind.Offered), "appnotification", User, At.AddDays(3)));
        Assert.NotEqual(id, NoticeId.Of(Of(NoticeKind.Expired), "appnotification", User, At));
        Assert.NotEqual(id, NoticeId.Of(Of(NoticeKind.Offered), "email", User, At));
        Assert.NotEqual(id, NoticeId.Of(Of(NoticeKind.Offered), "appnotification", Lead, At));
        Assert.NotEqual(id, NoticeId.Of(Of(NoticeKind.Offered) with { SubjectId = Lead }, "appnotification", User, At));
    }

    [Fact]
    public void Message_for_many_is_one_an_hour_whatever_it_is_about()
    {
        var many = Of(NoticeKind.Offered) with { IsForMany = true };
        var id = NoticeId.Of(many, "appnotification", User, At);

        Assert.Equal(id, NoticeId.Of(many with { SubjectId = Lead }, "appnotification", User, At.AddMinutes(54)));
        Assert.NotEqual(id, NoticeId.Of(many, "appnotification", User, At.AddMinutes(55)));
    }
}
