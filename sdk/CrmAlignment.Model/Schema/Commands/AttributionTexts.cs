using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the report of attribution says: its question, its progress, the models, and what was found.</summary>
internal static class AttributionTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Question, .. Progress, .. Models, .. Numbers];

    private static IReadOnlyList<CommandTextSchema> Question =>
    [
        new("attributionTitle", new("Campaign attribution", "Атрибуция по кампаниям", "Атрибуція за кампаніями", "市场活动归因")),
        new("wonDuring", new("Won in", "Выиграно в периоде", "Виграно в періоді", "赢单期间")),
        new("touchWindow", new("Touches count before the win for", "Касания до выигрыша учитываются за", "Дотики до виграшу враховуються за", "计入赢单前的触达")),
        new("halfLife", new("A touch loses half of its weight in", "Касание теряет половину веса за", "Дотик втрачає половину ваги за", "触达权重减半用时")),
        new(
            "attributionHint",
            new(
                "What is divided is what the scorecards of the period hold, in base currency, as folded last; every model adds up to it. A touch is a lead of a campaign, an answer to one, or a completed activity of one, of the lead, account or contact that bought, as far as you may read it.",
                "Делится то, что содержат карты показателей периода, в базовой валюте, по последнему сведению; сумма по каждой модели равна итогу. Касание: лид кампании, ответ на нее или завершенное действие кампании с лидом, компанией или контактным лицом, которые купили, если вы можете это читать.",
                "Ділиться те, що містять карти показників періоду, у базовій валюті, за останнім зведенням; сума за кожною моделлю дорівнює підсумку. Дотик: лід кампанії, відповідь на неї або завершена дія кампанії з лідом, компанією чи контактною особою, які купили, якщо ви можете це читати.",
                "所分配的是期间记分卡中的数额，以基础货币计，以最近一次汇总为准；每种模型的合计都与之相等。触达是市场活动带来的线索、对活动的响应，或已完成的活动，对象为购买的线索、公司或联系人，且您有权读取。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("winsRead", new("Wins read so far: {0}...", "Прочитано выигрышей: {0}...", "Прочитано виграшів: {0}...", "已读取赢单 {0} 个…")),
        new(
            "stoppedAfterWins",
            new(
                "Stopped after {0} wins. What was read is kept: go on from there, or choose anew.",
                "Остановлено, прочитано выигрышей: {0}. Прочитанное сохранено: продолжите с этого места или выберите заново.",
                "Зупинено, прочитано виграшів: {0}. Прочитане збережено: продовжте з цього місця або виберіть знову.",
                "读取 {0} 个赢单后已停止。已读取的保留：可从该处继续，或重新选择。")),
        new(
            "failedAfterWins",
            new(
                "After {0} wins a part could not be read. What was read is kept: go on from there.",
                "После {0} выигрышей порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} виграшів порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 个赢单后有一批未能读取。已读取的保留：可从该处继续。")),
        new(
            "attributed",
            new("{0} from {1} wins in {2}", "{0}, выигрышей: {1}, период: {2}", "{0}, виграшів: {1}, період: {2}", "{2} 赢单 {1} 个，收入 {0}")),
        new(
            "unreadableWins",
            new(
                "Of {0} wins you may not read the opportunity, or it is gone: they stand under no campaign.",
                "Выигрышей, сделку которых вы не можете читать или которой больше нет: {0}. Они стоят в строке «Без кампании».",
                "Виграшів, угоду яких ви не можете читати або якої вже немає: {0}. Вони стоять у рядку «Без кампанії».",
                "有 {0} 个赢单的商机您无权读取或已不存在：它们列在“无市场活动”下。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Models =>
    [
        new("modelFirst", new("First touch", "Первое касание", "Перший дотик", "首次触达")),
        new("modelLast", new("Last touch", "Последнее касание", "Останній дотик", "末次触达")),
        new("modelLinear", new("Linear", "Поровну", "Порівну", "平均")),
        new("modelPosition", new("Position 40/20/40", "По позиции 40/20/40", "За позицією 40/20/40", "位置 40/20/40")),
        new("modelTimeDecay", new("Time decay", "С затуханием", "Із загасанням", "时间衰减")),
        new(
            "modelsHint",
            new(
                "First and last touch get all; linear gives each campaign touch alike; position gives 40 percent to the first, 40 to the last and 20 to those between; by time decay a touch counts half as much for each half-life before the last one. Attribution divides; it does not prove what caused a win.",
                "Первое и последнее касание получают все; «поровну» дает каждому касанию кампании одинаково; «по позиции» дает 40 процентов первому, 40 последнему и 20 тем, что между ними; «с затуханием» касание весит вдвое меньше с каждым полураспадом до последнего. Атрибуция делит, но не доказывает, что привело к выигрышу.",
                "Перший і останній дотик отримують усе; «порівну» дає кожному дотику кампанії однаково; «за позицією» дає 40 відсотків першому, 40 останньому й 20 тим, що між ними; «із загасанням» дотик важить удвічі менше з кожним напіврозпадом до останнього. Атрибуція ділить, але не доводить, що привело до виграшу.",
                "首次和末次触达各得全部；“平均”给市场活动的每次触达相同份额；“位置”给首次 40%、末次 40%、其间 20%；“时间衰减”中每早于末次触达一个半衰期，权重减半。归因只作分配，并不证明赢单的原因。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Numbers =>
    [
        new("campaign", new("Campaign", "Кампания", "Кампанія", "市场活动")),
        new("noCampaign", new("No campaign", "Без кампании", "Без кампанії", "无市场活动")),
        new("hiddenCampaign", new("A campaign that you may not read", "Кампания, которую вы не можете читать", "Кампанія, яку ви не можете читати", "您无权读取的市场活动")),
        new("wins", new("Wins", "Выигрыши", "Виграші", "赢单")),
        new("touches", new("Touches", "Касания", "Дотики", "触达次数")),
        new("byModel", new("{0}, model: {1}", "{0}, модель: {1}", "{0}, модель: {1}", "{0}，模型：{1}")),
        new("total", new("Total", "Итого", "Разом", "合计")),
        new("nothingSpent", new("Nothing spent", "Затрат нет", "Витрат немає", "无费用")),
        new("revenueByModel", new("Revenue by campaign and model", "Выручка по кампаниям и моделям", "Виручка за кампаніями та моделями", "各市场活动在各模型下的收入")),
        new(
            "revenueByModelHint",
            new(
                "A sign for each model. Where the signs of a row lie apart, the model decides what a campaign is worth.",
                "Знак для каждой модели. Где знаки строки далеко друг от друга, цену кампании решает модель.",
                "Знак для кожної моделі. Де знаки рядка далеко один від одного, ціну кампанії вирішує модель.",
                "每种模型一个符号。同一行的符号相距越远，市场活动的价值越取决于所选模型。")),
        new(
            "firstCampaigns",
            new("The first {0} rows; the table has all.", "Первые строки: {0}; в таблице все.", "Перші рядки: {0}; у таблиці всі.", "图中为前 {0} 行；表格包含全部。")),
        new("profitByModel", new("Profit by campaign and model", "Прибыль по кампаниям и моделям", "Прибуток за кампаніями та моделями", "各市场活动在各模型下的利润")),
        new(
            "profitByModelHint",
            new(
                "Revenue less cost of sales less what the campaign cost in the period.",
                "Выручка минус себестоимость продаж минус затраты на кампанию за период.",
                "Виручка мінус собівартість продажів мінус витрати на кампанію за період.",
                "收入减销售成本，再减市场活动在期间内的费用。")),
        new("roiByModel", new("ROI by campaign and model", "ROI по кампаниям и моделям", "ROI за кампаніями та моделями", "各市场活动在各模型下的 ROI")),
        new(
            "roiByModelHint",
            new(
                "Profit by what the campaign cost in the period. With fewer than {0} wins behind a campaign there is not enough data.",
                "Прибыль, деленная на затраты на кампанию за период. Если за кампанией меньше {0} выигрышей, данных мало.",
                "Прибуток, поділений на витрати на кампанію за період. Якщо за кампанією менше {0} виграшів, даних мало.",
                "利润除以市场活动在期间内的费用。某市场活动的赢单少于 {0} 个时数据不足。")),
    ];
}
