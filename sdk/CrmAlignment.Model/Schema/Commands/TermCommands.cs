using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>How marketing and sales agree on a word, and where people read what it means.</summary>
internal static class TermCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        Signing(
            "SignForMarketing", 1000, "CrmAlignment.Terms.mayActForMarketing",
            new("Sign for marketing", "Подписать за маркетинг", "Підписати за маркетинг", "代表市场部签署"),
            new(
                "Signs the draft for marketing, as you. When sales has signed as well, the term is in force.",
                "Подписывает черновик за маркетинг от вашего имени. Когда подпишет и отдел продаж, термин вступит в силу.",
                "Підписує чернетку за маркетинг від вашого імені. Коли підпише й відділ продажів, термін набуде чинності.",
                "以您的名义代表市场部签署草稿。销售部也签署后，术语生效。")),
        Signing(
            "SignForSales", 1010, "CrmAlignment.Terms.mayActForSales",
            new("Sign for sales", "Подписать за продажи", "Підписати за продажі", "代表销售部签署"),
            new(
                "Signs the draft for sales, as you. When marketing has signed as well, the term is in force.",
                "Подписывает черновик за продажи от вашего имени. Когда подпишет и маркетинг, термин вступит в силу.",
                "Підписує чернетку за продажі від вашого імені. Коли підпише й маркетинг, термін набуде чинності.",
                "以您的名义代表销售部签署草稿。市场部也签署后，术语生效。")),
        new()
        {
            Table = TermTable.LogicalName,
            Name = "NewVersion",
            Places = CommandPlaces.Form | CommandPlaces.Grid,
            Sequence = 1020,
            MaximumRows = 1,
            Label = new("New version", "Новая версия", "Нова версія", "新建版本"),
            Tooltip = new(
                "Writes the next version as a draft that says the same, and opens it. This version stays in force until both sides have signed the next.",
                "Создает следующую версию: черновик с тем же содержанием, и открывает ее. Эта версия действует, пока обе стороны не подпишут следующую.",
                "Створює наступну версію: чернетку з тим самим змістом, і відкриває її. Ця версія чинна, доки обидві сторони не підпишуть наступну.",
                "以相同内容创建下一版本的草稿并打开。在双方签署新版本之前，当前版本仍然有效。"),
            Icon = CommandResources.Icon("newversion"),
            Library = CommandResources.TermScript,
            Function = "CrmAlignment.Terms.newVersion",
            FormRule = "CrmAlignment.Terms.isNoDraft",
            Privilege = "prvCreatecrma_Term",
        },
        .. new[] { LeadTable.LogicalName, OpportunityTable.LogicalName, HandoverTable.LogicalName, ScorecardTable.LogicalName, KpiTargetTable.LogicalName }.Select(Showing),
    ];

    // The server asks for a role and not for a privilege: a signature is that of a department.
    private static CommandSchema Signing(string name, int sequence, string userRule, Label label, Label tooltip) => new()
    {
        Table = TermTable.LogicalName,
        Name = name,
        Places = CommandPlaces.Form | CommandPlaces.Grid,
        Sequence = sequence,
        Label = label,
        Tooltip = tooltip,
        Icon = CommandResources.Icon("sign"),
        Library = CommandResources.TermScript,
        Function = $"CrmAlignment.Terms.{char.ToLowerInvariant(name[0])}{name[1..]}",
        FormRule = "CrmAlignment.Terms.isDraft",
        UserRule = userRule,
    };

    // Last in the bar: it explains and does nothing.
    private static CommandSchema Showing(string table) => new()
    {
        Table = table,
        Name = "Glossary",
        Places = CommandPlaces.Form,
        Sequence = 1900,
        Label = new("Glossary", "Глоссарий", "Глосарій", "术语表"),
        Tooltip = new(
            "Shows what the words here mean to marketing and sales, and who is responsible.",
            "Показывает, что значат здешние слова для маркетинга и продаж и кто отвечает.",
            "Показує, що означають тутешні слова для маркетингу й продажів і хто відповідає.",
            "显示此处用语对市场部和销售部的含义，以及由谁负责。"),
        Icon = CommandResources.Icon("glossary"),
        Library = CommandResources.TermScript,
        Function = "CrmAlignment.Terms.show",
        Privilege = "prvReadcrma_Term",
    };
}
