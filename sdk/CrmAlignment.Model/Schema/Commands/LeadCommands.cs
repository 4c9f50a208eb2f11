using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Schema.Apis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What marketing and sales do with leads.</summary>
internal static class LeadCommands
{
    internal static Label AcceptLabel { get; } = new("Accept", "Принять", "Прийняти", "接受");

    internal static Label AcceptTooltip { get; } = new(
        "Sales takes the lead on offer. Who accepts it becomes its owner, unless your administrator has decided otherwise.",
        "Отдел продаж принимает переданный лид. Принявший становится ответственным, если администратор не решил иначе.",
        "Відділ продажів приймає переданого ліда. Хто прийняв, стає власником, якщо адміністратор не вирішив інакше.",
        "销售部接受移交的线索。除非管理员另有规定，接受者成为负责人。");

    internal static Label RejectLabel { get; } = new("Reject", "Отклонить", "Відхилити", "拒绝");

    internal static Label RejectTooltip { get; } = new(
        "Gives the lead back with a reason: it goes to nurture or is closed.",
        "Возвращает лид с указанием причины: он уходит на подпитку или закрывается.",
        "Повертає ліда із зазначенням причини: він іде на підживлення або закривається.",
        "注明原因退回线索：线索转入孵化或被关闭。");

    internal static IReadOnlyList<CommandSchema> All { get; } =
    [
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "Offer",
            Places = CommandPlaces.Everywhere,
            Sequence = 1000,
            Label = new("Offer to sales", "Передать в продажи", "Передати в продажі", "移交销售部"),
            Tooltip = new(
                "Holds the lead against the criteria and offers it to sales, who decide within the agreed working hours.",
                "Проверяет лид по критериям и передает его в продажи; решение принимается за согласованное рабочее время.",
                "Перевіряє ліда за критеріями та передає його в продажі; рішення ухвалюють за узгоджений робочий час.",
                "按条件评定线索并移交给销售部，销售部须在约定的工作时间内作出决定。"),
            Icon = CommandResources.Icon("offer"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.offer",
            FormRule = "CrmAlignment.Leads.mayBeOffered",
            Privilege = OfferLeadApi.Privilege,
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "Accept",
            Places = CommandPlaces.Everywhere,
            Sequence = 1010,
            Label = AcceptLabel,
            Tooltip = AcceptTooltip,
            Icon = CommandResources.Icon("accept"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.accept",
            FormRule = "CrmAlignment.Leads.mayBeAccepted",
            Privilege = AcceptLeadApi.Privilege,
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "Reject",
            Places = CommandPlaces.Everywhere,
            Sequence = 1020,
            Label = RejectLabel,
            Tooltip = RejectTooltip,
            Icon = CommandResources.Icon("reject"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.reject",
            FormRule = "CrmAlignment.Leads.mayBeRejected",
            Privilege = RejectLeadApi.Privilege,
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "Explain",
            Places = CommandPlaces.Everywhere,
            Sequence = 1030,
            Label = new("Why not ready?", "Почему не готов?", "Чому не готовий?", "为何未就绪？"),
            Tooltip = new(
                "Shows which criteria the lead does not meet, and what to do about each.",
                "Показывает, каким критериям лид не соответствует и что с этим сделать.",
                "Показує, яким критеріям лід не відповідає і що з цим робити.",
                "显示线索不符合哪些条件，以及如何处理。"),
            Icon = CommandResources.Icon("explain"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.explain",
            FormRule = "CrmAlignment.Leads.isOpen",
            MaximumRows = 1,
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "ExplainScore",
            Places = CommandPlaces.Everywhere,
            Sequence = 1035,
            Label = new("Why this score?", "Почему такой балл?", "Чому такий бал?", "为何此得分？"),
            Tooltip = new(
                "Shows which events gave points of the engagement score, what is left of each, and what has faded.",
                "Показывает, какие события дали баллы вовлеченности, что от них осталось и что уже не действует.",
                "Показує, які події дали бали залученості, що від них залишилося та що вже не діє.",
                "显示哪些事件给予互动得分、剩余多少以及哪些已衰减完毕。"),
            Icon = CommandResources.Icon("score"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.explainScore",
            FormRule = "CrmAlignment.Leads.isStored",
            MaximumRows = 1,
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "WhatNow",
            Places = CommandPlaces.Everywhere,
            Sequence = 1038,
            MaximumRows = 1,
            Label = new("What to do now", "Что делать сейчас", "Що робити зараз", "现在该做什么"),
            Tooltip = new(
                "Shows the steps that the agreed playbook suggests for this lead, and takes down what was done or why not.",
                "Показывает шаги, которые согласованный сценарий предлагает для этого лида, и записывает, что сделано или почему нет.",
                "Показує кроки, які узгоджений сценарій пропонує для цього ліда, і записує, що зроблено або чому ні.",
                "显示约定的行动手册为此线索建议的步骤，并记录已完成的内容或未执行的原因。"),
            Icon = CommandResources.Icon("playbook"),
            Library = CommandResources.PlaybookScript,
            Function = "CrmAlignment.Playbooks.whatNow",
            FormRule = "CrmAlignment.Playbooks.isOpenLead",
        },
        new()
        {
            Table = LeadTable.LogicalName,
            Name = "Reassess",
            Places = CommandPlaces.Grid,
            Sequence = 1040,
            NeedsRows = false,
            Label = ScheduledApis.ReassessLeads.Label,
            Tooltip = new(
                "Brings open leads up to date after criteria came into force or went out of it.",
                "Обновляет результат проверки открытых лидов после ввода критериев в действие или их отзыва.",
                "Оновлює результат перевірки відкритих лідів після введення критеріїв у дію або їх відкликання.",
                "条件生效或失效后，更新未关闭线索的评定结果。"),
            Icon = CommandResources.Icon("reassess"),
            Library = CommandResources.LeadScript,
            Function = "CrmAlignment.Leads.reassess",
            Privilege = ReassessLeadsApi.Privilege,
        },
    ];
}
