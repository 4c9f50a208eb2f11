using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema.Choices;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the review of purchases says: its progress, the customer's stages, and in what deals are out of step with them.</summary>
internal static class PurchaseReviewTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Progress, .. Stages, .. Findings];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("purchaseReviewTitle", new("Purchase review", "Разбор закупок", "Аналіз закупівель", "采购回顾")),
        new(
            "purchaseReviewHint",
            new(
                "Of the open opportunities and the activities that you may read; estimated revenue in base currency. Where nobody knows the customer's stage, nothing is said of a deal.",
                "По открытым сделкам и действиям, которые вы можете читать; ожидаемая выручка в базовой валюте. Если этап закупки клиента неизвестен, о сделке ничего не сказано.",
                "За відкритими угодами й діями, які ви можете читати; очікувана виручка в базовій валюті. Якщо етап закупівлі клієнта невідомий, про угоду нічого не сказано.",
                "统计您有权读取的未结商机和活动；预计收入以基础货币计。客户所处阶段未知时，不对该商机作判断。")),
        new("dealsRead", new("Opportunities read so far: {0}...", "Прочитано сделок: {0}...", "Прочитано угод: {0}...", "已读取商机 {0} 个…")),
        new(
            "stoppedAfterDeals",
            new(
                "Stopped after {0} opportunities. What was read is kept: go on from there.",
                "Остановлено, прочитано сделок: {0}. Прочитанное сохранено: продолжите с этого места.",
                "Зупинено, прочитано угод: {0}. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 个商机后已停止。已读取的保留：可从该处继续。")),
        new(
            "failedAfterDeals",
            new(
                "After {0} opportunities a part could not be read. What was read is kept: go on from there.",
                "После {0} сделок порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} угод порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 个商机后有一批未能读取。已读取的保留：可从该处继续。")),
        new(
            "purchasesReviewed",
            new(
                "Open opportunities: {0}. Out of step with the purchase: {1}. Stage of the customer not known: {2}.",
                "Открытых сделок: {0}. Расходятся с закупкой: {1}. Этап клиента неизвестен: {2}.",
                "Відкритих угод: {0}. Розходяться із закупівлею: {1}. Етап клієнта невідомий: {2}.",
                "未结商机：{0} 个。与采购脱节：{1} 个。客户阶段未知：{2} 个。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Stages =>
    [
        new("dealsByStage", new("Open opportunities by the customer's stage", "Открытые сделки по этапам клиента", "Відкриті угоди за етапами клієнта", "按客户阶段统计的未结商机")),
        new("customersStage", new("Customer's stage", "Этап клиента", "Етап клієнта", "客户阶段")),
        new("deals", Glossary.Opportunity.Plural!),
        new("deal", Glossary.Opportunity.Name),
        new("estimatedRevenue", new("Estimated revenue", "Ожидаемая выручка", "Очікувана виручка", "预计收入")),
        new("stageNotKnown", new("Stage not known", "Этап неизвестен", "Етап невідомий", "阶段未知")),
        Stage("purchaseNeedRecognized", PurchaseStage.NeedRecognized),
        Stage("purchaseSearchingSolutions", PurchaseStage.SearchingSolutions),
        Stage("purchaseEvaluatingOffers", PurchaseStage.EvaluatingOffers),
        Stage("purchaseDeciding", PurchaseStage.Deciding),
        Stage("purchasePurchased", PurchaseStage.Purchased),
    ];

    private static IReadOnlyList<CommandTextSchema> Findings =>
    [
        new("dealsToLookAt", new("What to look at", "На что обратить внимание", "На що звернути увагу", "需要关注之处")),
        new(
            "dealsToLookAtHint",
            new(
                "A share, with its 95 % interval, is told of at least 20 opportunities.",
                "Доля с интервалом 95 % показана, если сделок не меньше 20.",
                "Частку з інтервалом 95 % показано, якщо угод не менше 20.",
                "商机至少 20 个时才显示占比及其 95% 区间。")),
        new("toLookAt", new("To look at", "Обратить внимание", "Звернути увагу", "关注点")),
        new("ofDeals", new("Of opportunities", "Из сделок", "З угод", "商机总数")),
        new("shareOfDeals", new("Share of opportunities", "Доля сделок", "Частка угод", "商机占比")),
        new("noDecider", new("No decider is known", "Принимающий решение неизвестен", "Хто ухвалює рішення, невідомо", "决策者未知")),
        new(
            "stepAhead",
            new(
                "Our offer is ahead of the customer's stage", "Наше предложение опережает этап клиента", "Наша пропозиція випереджає етап клієнта", "我方报价早于客户所处阶段")),
        new(
            "stepStalled",
            new(
                "Stage unchanged for {0} days while activities go on",
                "Этап не меняется {0} дней, хотя действия продолжаются",
                "Етап не змінюється {0} днів, хоча дії тривають",
                "阶段 {0} 天未变，而活动仍在进行")),
        new(
            "stepSilent",
            new(
                "Customer decides, no activity for {0} days and none planned",
                "Клиент решает, действий нет {0} дней и не запланировано",
                "Клієнт вирішує, дій немає {0} днів і не заплановано",
                "客户正在决定，{0} 天没有活动且未计划活动")),
        new(
            "stepNotClosed",
            new("Customer has bought, opportunity still open", "Клиент купил, сделка еще открыта", "Клієнт купив, угоду ще відкрито", "客户已购买，商机仍未结")),
        new("largestDeals", new("The largest of them", "Крупнейшие из них", "Найбільші з них", "其中金额最大的")),
        new("firstDeals", new("The first {0} of {1}; the export has all.", "Первые {0} из {1}; в выгрузке все.", "Перші {0} з {1}; у вивантаженні всі.", "显示 {1} 个中的前 {0} 个；导出包含全部。")),
    ];

    private static CommandTextSchema Stage(string key, PurchaseStage stage) =>
        new(key, PurchaseChoices.Stage.Options.Single(option => option.Value == (int)stage).Label);
}
