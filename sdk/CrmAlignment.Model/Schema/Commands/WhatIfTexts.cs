using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the command that tries a criteria set says: its question, its progress, and what was found.</summary>
internal static class WhatIfTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Question, .. Sample, .. Numbers, .. Leads];

    private static IReadOnlyList<CommandTextSchema> Question =>
    [
        new("whatIfTitle", new("What if...", "Что, если...", "Що, якщо...", "假设试算")),
        new(
            "whatIfIntro",
            new(
                "Holds {0} against the leads that were assessed in these days, as they were then. Nothing is written.",
                "Сопоставляет «{0}» с лидами, которые проверялись в эти дни, в том виде, в каком они были. Ничего не записывается.",
                "Зіставляє «{0}» із лідами, яких перевіряли в ці дні, у тому вигляді, у якому вони були. Нічого не записується.",
                "用“{0}”核对这些日子里评定过的线索，按其当时的状态。不写入任何内容。")),
        new("whatIfFrom", new("First day", "Первый день", "Перший день", "第一天")),
        new("whatIfTo", new("Last day", "Последний день", "Останній день", "最后一天")),
        new("whatIfDaysHint", new("In the organization's time zone.", "В часовом поясе компании.", "У часовому поясі компанії.", "按公司时区。")),
        new("whatIfPoints", new("Points needed", "Необходимые баллы", "Необхідні бали", "需要的分数")),
        new(
            "whatIfPointsHint",
            new(
                "Empty: as the criteria set says.",
                "Пусто: как задано в наборе критериев.",
                "Порожньо: як задано в наборі критеріїв.",
                "留空则按条件集的设置。")),
        new(
            "whatIfPresent",
            new(
                "Judge by present values where none were kept",
                "Если значения не сохранены, проверять по текущим",
                "Якщо значення не збережено, перевіряти за поточними",
                "未保存当时的值时，按当前值评定")),
        new(
            "whatIfPresentHint",
            new(
                "Otherwise such leads are counted apart. A lead that was won has been completed since.",
                "Иначе такие лиды считаются отдельно. Выигранный лид с тех пор дополняли.",
                "Інакше такі ліди рахуються окремо. Виграного ліда відтоді доповнювали.",
                "否则这类线索单独计数。赢单的线索此后往往已补充了资料。")),
        new("whatIfTry", new("Try", "Опробовать", "Випробувати", "试算")),
        new("whatIfDaysMissing", new("Enter both days.", "Укажите оба дня.", "Укажіть обидва дні.", "请填写两个日期。")),
        new(
            "whatIfDaysReversed",
            new(
                "The last day is before the first one.",
                "Последний день раньше первого.",
                "Останній день раніше за перший.",
                "最后一天早于第一天。")),
        new(
            "whatIfPointsWrong",
            new(
                "Points are a whole number from 0 on.",
                "Баллы задаются целым числом от 0.",
                "Бали задаються цілим числом від 0.",
                "分数须为不小于 0 的整数。")),
        new("whatIfProgress", new("{0}: leads so far {1}...", "«{0}»: лидов пока {1}...", "«{0}»: лідів поки {1}...", "“{0}”：已处理线索 {1} 条…")),
        new(
            "whatIfGoOn",
            new(
                "After {0} leads this happened: {1} Go on from there?",
                "После {0} лидов произошло следующее: {1} Продолжить с этого места?",
                "Після {0} лідів сталося таке: {1} Продовжити з цього місця?",
                "处理 {0} 条线索后出现问题：{1} 是否从该处继续？")),
    ];

    private static IReadOnlyList<CommandTextSchema> Sample =>
    [
        new("whatIfDays", new("Leads assessed from {0} to {1}", "Лиды, проверенные с {0} по {1}", "Ліди, перевірені з {0} по {1}", "{0} 至 {1} 评定的线索")),
        new("whatIfSample", new("Leads: {0}; compared: {1}.", "Лидов: {0}; сопоставлено: {1}.", "Лідів: {0}; зіставлено: {1}.", "线索：{0}；已核对：{1}。")),
        new(
            "whatIfByPresent",
            new(
                "{0}: compared by what they hold now.",
                "{0}: сопоставлены по текущим значениям.",
                "{0}: зіставлено за поточними значеннями.",
                "{0}：按当前值核对。")),
        new(
            "whatIfWithoutValues",
            new(
                "{0}: assessed before values were kept.",
                "{0}: проверены до того, как значения стали сохраняться.",
                "{0}: перевірено до того, як значення почали зберігатися.",
                "{0}：评定时尚未保存值。")),
        new(
            "whatIfNotKept",
            new(
                "{0}: the criteria ask what was not kept.",
                "{0}: критерии требуют того, что не сохранено.",
                "{0}: критерії потребують того, що не збережено.",
                "{0}：条件所需的值未保存。")),
        new(
            "whatIfOutsideScope",
            new(
                "{0}: other criteria apply to them.",
                "{0}: к ним применяются другие критерии.",
                "{0}: до них застосовуються інші критерії.",
                "{0}：适用其他条件。")),
        new(
            "whatIfLeftScope",
            new(
                "{0}: the criteria set would not apply to them any more.",
                "{0}: набор критериев к ним больше не применялся бы.",
                "{0}: набір критеріїв до них більше не застосовувався б.",
                "{0}：条件集将不再适用。")),
        new("whatIfNoData", new("not enough data", "недостаточно данных", "недостатньо даних", "数据不足")),
        new(
            "whatIfNoneCompared",
            new(
                "Not enough data: no lead could be compared.",
                "Недостаточно данных: сопоставить не удалось ни одного лида.",
                "Недостатньо даних: не вдалося зіставити жодного ліда.",
                "数据不足：没有可核对的线索。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Numbers =>
    [
        new("whatIfReadyLeads", new("Ready, and what became of them", "Готовые и что с ними стало", "Готові й що з ними сталося", "可移交的线索及其结果")),
        new("whatIfLeads", new("Leads", "Лиды", "Ліди", "线索")),
        new("whatIfAccepted", new("Accepted", "Принято", "Прийнято", "已接受")),
        new("whatIfRejected", new("Rejected", "Отклонено", "Відхилено", "已拒绝")),
        new("whatIfWon", new("Won", "Выиграно", "Виграно", "赢单")),
        new("whatIfLost", new("Lost", "Проиграно", "Програно", "丢单")),
        new("whatIfOpen", new("Open", "В работе", "У роботі", "进行中")),
        new("whatIfRevenue", new("Revenue", "Выручка", "Виручка", "收入")),
        new("whatIfAsItWas", new("As it was", "Как было", "Як було", "实际情况")),
        new("whatIfBy", new("By {0}", "По «{0}»", "За «{0}»", "按“{0}”")),
        new("whatIfByInForce", new("By {0}, in force", "По действующему «{0}»", "За чинним «{0}»", "按现行的“{0}”")),
        new("whatIfMore", new("More", "Добавятся", "Додадуться", "增加")),
        new("whatIfFewer", new("Fewer", "Отпадут", "Відпадуть", "减少")),
        new("whatIfCompared", new("Compared", "Сопоставлено", "Зіставлено", "已核对")),
        new("whatIfQuality", new("How good the choice is", "Насколько удачен отбор", "Наскільки вдалий відбір", "筛选效果")),
        new("whatIfPrecision", new("Won, of the ready ones that ended", "Выиграно из готовых с известным исходом", "Виграно з готових із відомим підсумком", "可移交且已结束者中的赢单率")),
        new("whatIfRecall", new("Ready, of all won ones", "Готовых из всех выигранных", "Готових з усіх виграних", "全部赢单中可移交者的比例")),
        new("whatIfShare", new("{0} ({1} of {2})", "{0} ({1} из {2})", "{0} ({1} з {2})", "{0}（{2} 中 {1}）")),
        new(
            "whatIfUnknown",
            new(
                "Of leads that were never offered or sold to, nobody knows what would have become of them.",
                "Что стало бы с лидами, которых не передавали и которым не продавали, неизвестно.",
                "Що сталося б із лідами, яких не передавали й яким не продавали, невідомо.",
                "从未移交或跟进销售的线索会有何结果，无从得知。")),
        new("whatIfAlone", new("Which criterion alone keeps leads out", "Какой критерий сам по себе не пропускает лидов", "Який критерій сам по собі не пропускає лідів", "单独拦下线索的条件")),
        new("whatIfCriterion", new("Criterion", "Критерий", "Критерій", "条件")),
        new("whatIfKind", new("Kind", "Вид", "Вид", "类型")),
        new("whatIfIsRequired", new("required", "обязательный", "обов’язковий", "必需")),
        new("whatIfIsScored", new("points: {0}", "баллы: {0}", "бали: {0}", "分数：{0}")),
        new("whatIfBySegment", new("By segment", "По сегментам", "За сегментами", "按细分市场")),
        new("whatIfByCampaign", new("By campaign", "По кампаниям", "За кампаніями", "按市场活动")),
        new("whatIfNone", new("(none)", "(нет)", "(немає)", "（无）")),
        new("whatIfWasReady", new("Was ready", "Был готов", "Був готовий", "曾可移交")),
        new("whatIfWouldBeReady", new("Would be ready", "Был бы готов", "Був би готовий", "将可移交")),
    ];

    private static IReadOnlyList<CommandTextSchema> Leads =>
    [
        new("whatIfChanged", new("Leads that change side", "Лиды, которые сменили бы сторону", "Ліди, які змінили б бік", "结论改变的线索")),
        new("whatIfNoneChanges", new("No lead changes side.", "Ни один лид не сменил бы сторону.", "Жоден лід не змінив би бік.", "没有结论改变的线索。")),
        new("whatIfFirst", new("The first {0} of {1}.", "Первые {0} из {1}.", "Перші {0} з {1}.", "{1} 条中的前 {0} 条。")),
        new("whatIfLead", new("Lead", "Лид", "Лід", "线索")),
        new("whatIfWouldBe", new("Would be", "Был бы", "Був би", "将为")),
        new("whatIfIsReady", new("ready", "готов", "готовий", "可移交")),
        new("whatIfIsNotReady", new("not ready", "не готов", "не готовий", "不可移交")),
        new("whatIfSalesSaid", new("Sales", "Продажи", "Продажі", "销售部")),
        new("whatIfDeal", new("Opportunity", "Сделка", "Угода", "商机")),
        new("whatIfAgain", new("Other days", "Другие дни", "Інші дні", "其他日期")),
    ];
}
