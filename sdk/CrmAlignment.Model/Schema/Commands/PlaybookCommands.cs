using System.Collections.Generic;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>How marketing and sales agree on playbooks.</summary>
internal static class PlaybookCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        Signing(
            "SignForMarketing", 1000, "CrmAlignment.Playbooks.mayActForMarketing",
            new("Sign for marketing", "Подписать за маркетинг", "Підписати за маркетинг", "代表市场部签署"),
            new(
                "Signs the draft and its steps for marketing, as you. Up to 20 % changed steps need no other signature.",
                "Подписывает черновик и его шаги за маркетинг от вашего имени. Если изменено не больше 20 % шагов, другая подпись не нужна.",
                "Підписує чернетку та її кроки за маркетинг від вашого імені. Якщо змінено не більше 20 % кроків, інший підпис не потрібен.",
                "以您的名义代表市场部签署草稿及其步骤。更改的步骤不超过 20% 时，无需另一方签署。")),
        Signing(
            "SignForSales", 1010, "CrmAlignment.Playbooks.mayActForSales",
            new("Sign for sales", "Подписать за продажи", "Підписати за продажі", "代表销售部签署"),
            new(
                "Signs the draft and its steps for sales, as you. Up to 20 % changed steps need no other signature.",
                "Подписывает черновик и его шаги за продажи от вашего имени. Если изменено не больше 20 % шагов, другая подпись не нужна.",
                "Підписує чернетку та її кроки за продажі від вашого імені. Якщо змінено не більше 20 % кроків, інший підпис не потрібен.",
                "以您的名义代表销售部签署草稿及其步骤。更改的步骤不超过 20% 时，无需另一方签署。")),
        new()
        {
            Table = PlaybookTable.LogicalName,
            Name = "NewVersion",
            Places = CommandPlaces.Form | CommandPlaces.Grid,
            Sequence = 1020,
            MaximumRows = 1,
            Label = new("New version", "Новая версия", "Нова версія", "新建版本"),
            Tooltip = new(
                "Writes the next version as a draft with the same situation and steps, and opens it. This version stays in force until the next is.",
                "Создает следующую версию: черновик с той же ситуацией и шагами, и открывает ее. Эта версия действует, пока не вступит в силу следующая.",
                "Створює наступну версію: чернетку з тією самою ситуацією та кроками, і відкриває її. Ця версія чинна, доки не набуде чинності наступна.",
                "以相同的情况和步骤创建下一版本的草稿并打开。在新版本生效之前，当前版本仍然有效。"),
            Icon = CommandResources.Icon("newversion"),
            Library = CommandResources.PlaybookScript,
            Function = "CrmAlignment.Playbooks.newVersion",
            FormRule = "CrmAlignment.Playbooks.isNoDraft",
            Privilege = "prvCreatecrma_Playbook",
        },
    ];

    // The server asks for a role and not for a privilege: a signature is that of a department.
    private static CommandSchema Signing(string name, int sequence, string userRule, Label label, Label tooltip) => new()
    {
        Table = PlaybookTable.LogicalName,
        Name = name,
        Places = CommandPlaces.Form | CommandPlaces.Grid,
        Sequence = sequence,
        Label = label,
        Tooltip = tooltip,
        Icon = CommandResources.Icon("sign"),
        Library = CommandResources.PlaybookScript,
        Function = $"CrmAlignment.Playbooks.{char.ToLowerInvariant(name[0])}{name[1..]}",
        FormRule = "CrmAlignment.Playbooks.isDraft",
        UserRule = userRule,
    };
}
