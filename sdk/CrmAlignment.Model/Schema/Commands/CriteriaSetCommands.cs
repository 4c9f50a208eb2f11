using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>How marketing and sales agree on a criteria set, and take it out of force.</summary>
internal static class CriteriaSetCommands
{
    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        new()
        {
            Table = CriteriaSetTable.LogicalName,
            Name = "TryOut",
            Places = CommandPlaces.Form | CommandPlaces.Grid,
            Sequence = 1050,
            MaximumRows = 1,
            Label = new("What if...", "Что, если...", "Що, якщо...", "假设试算"),
            Tooltip = new(
                "Tries the criteria set on the leads of a period as they were, and says what would have been. Nothing is written.",
                "Опробует набор критериев на лидах за период в прежнем виде и покажет, что было бы. Ничего не записывает.",
                "Випробує набір критеріїв на лідах за період у колишньому вигляді й покаже, що було б. Нічого не записує.",
                "用条件集试算某期间的线索（按其当时状态），说明会有何不同。不写入任何内容。"),
            Icon = CommandResources.Icon("whatif"),
            Library = CommandResources.CriteriaSetScript,
            Function = "CrmAlignment.CriteriaSets.tryOut",
            FormRule = "CrmAlignment.CriteriaSets.isSaved",
            Privilege = SimulateCriteriaSetApi.Privilege,
        },
        Signing(
            "SignForMarketing", 1000, "sign", "CrmAlignment.CriteriaSets.isDraft", "CrmAlignment.CriteriaSets.mayActForMarketing",
            new("Sign for marketing", "Подписать за маркетинг", "Підписати за маркетинг", "代表市场部签署"),
            new(
                "Signs the draft for marketing, as you. Somebody else signs for sales.",
                "Подписывает черновик за маркетинг от вашего имени. За продажи подписывает другой человек.",
                "Підписує чернетку за маркетинг від вашого імені. За продажі підписує інша людина.",
                "以您的名义代表市场部签署草稿。销售部须由另一人签署。")),
        Signing(
            "SignForSales", 1010, "sign", "CrmAlignment.CriteriaSets.isDraft", "CrmAlignment.CriteriaSets.mayActForSales",
            new("Sign for sales", "Подписать за продажи", "Підписати за продажі", "代表销售部签署"),
            new(
                "Signs the draft for sales, as you. Somebody else signs for marketing.",
                "Подписывает черновик за продажи от вашего имени. За маркетинг подписывает другой человек.",
                "Підписує чернетку за продажі від вашого імені. За маркетинг підписує інша людина.",
                "以您的名义代表销售部签署草稿。市场部须由另一人签署。")),
        new()
        {
            Table = CriteriaSetTable.LogicalName,
            Name = "Activate",
            Places = CommandPlaces.Form | CommandPlaces.Grid,
            Sequence = 1020,
            MaximumRows = 1,
            Label = new("Put into force", "Ввести в действие", "Увести в дію", "使其生效"),
            Tooltip = new(
                "Puts the signed draft into force. The version before it is retired, and its content stays as it was signed.",
                "Вводит подписанный черновик в действие. Прежняя версия утрачивает силу, а подписанное содержание больше не меняется.",
                "Уводить підписану чернетку в дію. Попередня версія втрачає чинність, а підписаний зміст більше не змінюється.",
                "使已签署的草稿生效。此前的版本停用，签署的内容不再更改。"),
            Icon = CommandResources.Icon("activate"),
            Library = CommandResources.CriteriaSetScript,
            Function = "CrmAlignment.CriteriaSets.activate",
            FormRule = "CrmAlignment.CriteriaSets.isDraft",
            Privilege = ActivateCriteriaSetApi.Privilege,
        },
        new()
        {
            Table = CriteriaSetTable.LogicalName,
            Name = "NewVersion",
            Places = CommandPlaces.Form | CommandPlaces.Grid,
            Sequence = 1025,
            MaximumRows = 1,
            Label = new("New version", "Новая версия", "Нова версія", "新建版本"),
            Tooltip = new(
                "Writes the next version as a draft with the same scope and criteria, and opens it. This version stays as it is.",
                "Создает следующую версию: черновик с тем же разрезом и теми же критериями, и открывает ее. Эта версия не меняется.",
                "Створює наступну версію: чернетку з тим самим розрізом і тими самими критеріями, і відкриває її. Ця версія не змінюється.",
                "以相同的范围和条件创建下一版本的草稿并打开。当前版本保持不变。"),
            Icon = CommandResources.Icon("newversion"),
            Library = CommandResources.CriteriaSetScript,
            Function = "CrmAlignment.CriteriaSets.newVersion",
            FormRule = "CrmAlignment.CriteriaSets.isNoDraft",
            Privilege = "prvCreatecrma_CriteriaSet",
        },
        Signing(
            "WithdrawForMarketing", 1030, "withdraw", "CrmAlignment.CriteriaSets.isInForce", "CrmAlignment.CriteriaSets.mayActForMarketing",
            new("Withdraw for marketing", "Отозвать за маркетинг", "Відкликати за маркетинг", "代表市场部撤回"),
            new(
                "Signs for marketing that the criteria set goes out of force. It does when sales has signed as well.",
                "Подписывает за маркетинг отзыв набора критериев. Набор утрачивает силу, когда его отзовет и отдел продаж.",
                "Підписує за маркетинг відкликання набору критеріїв. Набір втрачає чинність, коли його відкличе й відділ продажів.",
                "代表市场部签署撤回条件集。销售部也签署后，条件集停用。")),
        Signing(
            "WithdrawForSales", 1040, "withdraw", "CrmAlignment.CriteriaSets.isInForce", "CrmAlignment.CriteriaSets.mayActForSales",
            new("Withdraw for sales", "Отозвать за продажи", "Відкликати за продажі", "代表销售部撤回"),
            new(
                "Signs for sales that the criteria set goes out of force. It does when marketing has signed as well.",
                "Подписывает за продажи отзыв набора критериев. Набор утрачивает силу, когда его отзовет и маркетинг.",
                "Підписує за продажі відкликання набору критеріїв. Набір втрачає чинність, коли його відкличе й маркетинг.",
                "代表销售部签署撤回条件集。市场部也签署后，条件集停用。")),
    ];

    // The server asks for a role and not for a privilege: a signature is that of a department.
    private static CommandSchema Signing(string name, int sequence, string icon, string formRule, string userRule, Label label, Label tooltip) => new()
    {
        Table = CriteriaSetTable.LogicalName,
        Name = name,
        Places = CommandPlaces.Form | CommandPlaces.Grid,
        Sequence = sequence,
        MaximumRows = 1,
        Label = label,
        Tooltip = tooltip,
        Icon = CommandResources.Icon(icon),
        Library = CommandResources.CriteriaSetScript,
        Function = $"CrmAlignment.CriteriaSets.{char.ToLowerInvariant(name[0])}{name[1..]}",
        FormRule = formRule,
        UserRule = userRule,
    };
}
