using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the review of nurture says: its progress, the leads at risk, and what became of those that left.</summary>
internal static class NurtureTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Progress, .. AtRisk, .. Fates];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("nurtureReviewTitle", new("Nurture at risk", "Подпитка под угрозой", "Підживлення під загрозою", "孵化风险")),
        new(
            "nurtureReviewHint",
            new(
                "Of the leads and opportunities that you may read; amounts in base currency. Stays that ended count for 24 months, each lead once by its last stay. Merged leads and those excluded from KPIs are left out.",
                "По лидам и сделкам, которые вы можете читать; суммы в базовой валюте. Завершенная подпитка учитывается 24 месяца, каждый лид один раз по последней. Объединенные лиды и лиды, не учитываемые в показателях, не входят.",
                "За лідами й угодами, які ви можете читати; суми в базовій валюті. Завершене підживлення враховується 24 місяці, кожен лід один раз за останнім. Об’єднані ліди та ліди, що не враховуються в показниках, не входять.",
                "统计您有权读取的线索和商机；金额以基础货币计。已结束的孵化计入 24 个月，每条线索按最后一次计一次。已合并的线索和不计入指标的线索除外。")),
        new(
            "nurtureChanceHint",
            new(
                "The chance is the won of those of which it is decided whether they buy: of the track where at least 20 are decided, otherwise of all tracks; with fewer there is not enough data, and the order is by value and time.",
                "Шанс: доля выигранных среди тех, по кому решено, купят ли они. Берется по программе, если решенных не меньше 20, иначе по всем программам; если их меньше, данных мало, и порядок задают ценность и время.",
                "Шанс: частка виграних серед тих, щодо кого вирішено, чи куплять вони. Береться за програмою, якщо вирішених не менше 20, інакше за всіма програмами; якщо їх менше, даних мало, і порядок задають цінність і час.",
                "机会是已有结果的线索中赢单的占比：该方案至少有 20 条已有结果时按方案计，否则按全部方案计；再少则数据不足，此时按价值和时间排序。")),
        new("staysRead", new("Leads read so far: {0}...", "Прочитано лидов: {0}...", "Прочитано лідів: {0}...", "已读取线索 {0} 条…")),
        new(
            "stoppedAfterStays",
            new(
                "Stopped after {0} leads. What was read is kept: go on from there.",
                "Остановлено, прочитано лидов: {0}. Прочитанное сохранено: продолжите с этого места.",
                "Зупинено, прочитано лідів: {0}. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 条线索后已停止。已读取的保留：可从该处继续。")),
        new(
            "failedAfterStays",
            new(
                "After {0} leads a part could not be read. What was read is kept: go on from there.",
                "После {0} лидов порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} лідів порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 条线索后有一批未能读取。已读取的保留：可从该处继续。")),
        new(
            "nurtureReviewed",
            new(
                "Leads that wait in nurture: {0}. Leads that left it in the last 24 months: {1}.",
                "Лидов на подпитке: {0}. Ушло с подпитки за последние 24 месяца: {1}.",
                "Лідів на підживленні: {0}. Пішло з підживлення за останні 24 місяці: {1}.",
                "孵化中的线索：{0} 条。最近 24 个月离开孵化的线索：{1} 条。")),
    ];

    private static IReadOnlyList<CommandTextSchema> AtRisk =>
    [
        new("mostAtRisk", new("Most at risk", "Под наибольшей угрозой", "Під найбільшою загрозою", "风险最大")),
        new(
            "atRiskHint",
            new(
                "At risk is the value, by the chance to win it, by how much of the window has passed: whoever nobody tends goes elsewhere.",
                "Под угрозой: ценность, умноженная на шанс выиграть и на прошедшую долю срока. Кем не занимаются, тот уходит к другим.",
                "Під загрозою: цінність, помножена на шанс виграти й на частку строку, що минула. Ким не займаються, той іде до інших.",
                "风险值 = 价值 × 赢单机会 × 期限已过的比例：无人跟进的线索会转向别处。")),
        new(
            "withoutValue",
            new(
                "Of {0} leads nothing tells the value: enter the estimated value or the budget. They come last, least time first.",
                "Лидов, ценность которых неизвестна: {0}. Укажите ожидаемую сумму или бюджет. Они идут последними, сначала те, у кого меньше времени.",
                "Лідів, цінність яких невідома: {0}. Вкажіть очікувану суму або бюджет. Вони йдуть останніми, спочатку ті, у кого менше часу.",
                "有 {0} 条线索价值未知：请填写预计金额或预算。它们排在最后，剩余时间少的在前。")),
        new("track", new("Track", "Программа", "Програма", "方案")),
        new("noTrack", new("No track", "Без программы", "Без програми", "无方案")),
        new("hiddenTrack", new("A track that you may not read", "Программа, которую вы не можете читать", "Програма, яку ви не можете читати", "您无权读取的方案")),
        new("leadValue", new("Value", "Ценность", "Цінність", "价值")),
        new("valueNotKnown", new("not known", "неизвестна", "невідома", "未知")),
        new("valueFrom", new("Value from", "Откуда ценность", "Звідки цінність", "价值来源")),
        new("valueFromEstimatedValue", new("estimated value", "ожидаемая сумма", "очікувана сума", "预计金额")),
        new("valueFromBudget", new("budget", "бюджет", "бюджет", "预算")),
        new("valueFromAverageRevenue", new("average of those won", "среднее по выигранным", "середнє за виграними", "赢单均值")),
        new("chanceToWin", new("Chance to win", "Шанс выиграть", "Шанс виграти", "赢单机会")),
        new("chanceOfTrack", new("{0} of its track", "{0} по программе", "{0} за програмою", "{0}（本方案）")),
        new("chanceOfAll", new("{0} of all tracks", "{0} по всем программам", "{0} за всіма програмами", "{0}（全部方案）")),
        new("chanceBetween", new("{0} ({1} to {2})", "{0} (от {1} до {2})", "{0} (від {1} до {2})", "{0}（{1} 至 {2}）")),
        new("daysLeft", new("Days left", "Осталось дней", "Залишилося днів", "剩余天数")),
        new("windowPassed", new("Window passed", "Прошло срока", "Минуло строку", "期限已过")),
        new("atRisk", new("At risk", "Под угрозой", "Під загрозою", "风险值")),
    ];

    private static IReadOnlyList<CommandTextSchema> Fates =>
    [
        new("afterNurture", new("What became of those that left nurture", "Что стало с ушедшими с подпитки", "Що стало з тими, хто пішов із підживлення", "离开孵化的线索后来如何")),
        new(
            "afterNurtureHint",
            new(
                "Returned to sales, aged out and withdrawn together. The interval holds the true chance in 95 of 100 cases.",
                "Вместе вернувшиеся в продажи, с истекшим сроком и снятые. Интервал содержит истинный шанс в 95 случаях из 100.",
                "Разом ті, що повернулися в продажі, чий строк минув, і зняті. Інтервал містить справжній шанс у 95 випадках зі 100.",
                "包括已返回销售部、已超期和已撤出的线索。区间在 100 次中有 95 次包含真实机会。")),
        new("afterAgedOut", new("What became of those that aged out", "Что стало с теми, чей срок истек", "Що стало з тими, чий строк минув", "超期的线索后来如何")),
        new(
            "afterAgedOutHint",
            new(
                "Bought otherwise: the account or contact of a closed lead bought something else since, so the need was there.",
                "Купили иначе: компания или контактное лицо закрытого лида с тех пор купили что-то другое, значит, потребность была.",
                "Купили інакше: компанія або контактна особа закритого ліда відтоді купили щось інше, отже, потреба була.",
                "另行购买：已关闭线索的公司或联系人此后购买了其他商品，说明需求曾经存在。")),
        new("leftNurture", new("Left nurture", "Ушло с подпитки", "Пішло з підживлення", "离开孵化")),
        new("agedOutLeads", new("Leads that aged out", "Лидов с истекшим сроком", "Лідів, чий строк минув", "超期线索")),
        new("fateWon", new("Won since", "Выиграно потом", "Виграно потім", "此后赢单")),
        new("fateOnItsWay", new("On its way", "В работе", "У роботі", "进行中")),
        new("fateBoughtOtherwise", new("Bought otherwise", "Купили иначе", "Купили інакше", "另行购买")),
        new("fateLost", new("Nothing won", "Ничего не выиграно", "Нічого не виграно", "未赢单")),
        new("revenueSince", new("Revenue since", "Выручка потом", "Виручка потім", "此后收入")),
    ];
}
